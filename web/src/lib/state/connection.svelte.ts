// Whether the server answers. Every request reports here; after a lost one the server is asked until it is back.
//
//   {#if connection.lost} … {/if}      connection.onBack(() => saveAgain())
import { api, onReach } from '$lib/api';

const retryMilliseconds = 2000;

class Connection {
  lost = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting = new Set<() => void>();

  constructor() {
    onReach((reached) => this.#told(reached));
  }

  /** Calls `back` each time the server answers again; the function returned ends that. */
  onBack(back: () => void): () => void {
    this.#waiting.add(back);
    return () => this.#waiting.delete(back);
  }

  #told(reached: boolean): void {
    clearTimeout(this.#timer);
    if (!reached) {
      this.lost = true;
      this.#timer = setTimeout(() => void api.health(), retryMilliseconds);
      return;
    }
    if (!this.lost) return;
    this.lost = false;
    for (const back of [...this.#waiting]) back();
  }
}

export const connection = new Connection();
