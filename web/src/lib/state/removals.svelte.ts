// Deleting with a way back: what is deleted disappears at once, the server is told when the time to undo is over
// or the page is closed.
//
//   removals.ask(story.id, text.stories.removed(story.title), () => api.deleteStory(story.id));
//   list.filter((story) => !removals.has(story.id))
import type { Result } from '$lib/api';
import { text } from '$lib/text';
import { toasts } from './toasts.svelte';

const undoMilliseconds = 12000;

interface Removal {
  run: () => Promise<Result<void>>;
  timer: ReturnType<typeof setTimeout>;
  toast: number;
}

class Removals {
  #pending = new Map<string, Removal>();
  #hidden = $state<string[]>([]);

  constructor() {
    if (typeof window !== 'undefined') window.addEventListener('pagehide', () => this.finish());
  }

  has(id: string): boolean {
    return this.#hidden.includes(id);
  }

  /** Hides the thing and deletes it later; `undone` runs when the person takes it back or the server refuses. */
  ask(id: string, message: string, run: () => Promise<Result<void>>, undone: () => void = () => {}): void {
    this.#hidden = [...this.#hidden, id];
    const toast = toasts.show(message, {
      label: text.common.undo,
      run: () => {
        this.#cancel(id);
        undone();
      },
    });
    const timer = setTimeout(() => void this.#finish(id, undone), undoMilliseconds);
    this.#pending.set(id, { run, timer, toast });
  }

  /** Deletes everything that still waits, now. */
  finish(): void {
    for (const id of [...this.#pending.keys()]) void this.#finish(id, () => {});
  }

  #cancel(id: string): void {
    clearTimeout(this.#pending.get(id)?.timer);
    this.#pending.delete(id);
    this.#hidden = this.#hidden.filter((hidden) => hidden !== id);
  }

  async #finish(id: string, undone: () => void): Promise<void> {
    const removal = this.#pending.get(id);
    if (!removal) return;
    clearTimeout(removal.timer);
    this.#pending.delete(id);
    toasts.dismiss(removal.toast);
    const result = await removal.run();
    if (result.ok || result.error.status === 404) return;
    this.#cancel(id);
    toasts.bad(text.common.error(result.error));
    undone();
  }
}

export const removals = new Removals();
