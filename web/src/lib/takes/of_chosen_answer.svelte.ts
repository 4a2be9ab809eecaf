// The answers to choose from, and what a page shows of the chosen one: read when it is chosen and when the server is back.
//
//   const shown = new OfChosenAnswer((answer) => api.takes(answer));       // while a component is made
//   <AnswerChoice answers={shown.answers} wanted={router.id} bind:chosen={shown.chosen} />
import { onMount } from 'svelte';
import { api } from '$lib/api';
import type { Result } from '$lib/api/request';
import type { AnswerSummary } from '$lib/api/types';
import { connection } from '$lib/state/connection.svelte';
import { text } from '$lib/text';

export class OfChosenAnswer<T> {
  answers: AnswerSummary[] | null = $state.raw(null);
  chosen: string | null = $state(null);
  /** null: not read yet. */
  value: T | null = $state.raw(null);
  /** A sentence; empty: nothing went wrong. */
  error = $state('');

  constructor(private readonly read: (answer: string) => Promise<Result<T>>) {
    $effect(() => {
      this.value = null;
      if (this.chosen) void this.readValue(this.chosen);
    });
    onMount(() => {
      void this.load();
      return connection.onBack(() => void this.load());
    });
  }

  load = async () => {
    this.error = '';
    const listed = await api.answers();
    if (listed.ok) this.answers = listed.value;
    else this.error = text.common.error(listed.error);
  };

  private async readValue(answer: string) {
    const found = await this.read(answer);
    if (answer !== this.chosen) return;
    if (found.ok) this.value = found.value;
    else this.error = text.common.error(found.error);
  }
}
