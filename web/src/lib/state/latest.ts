// Only the newest answer counts: runs a task for the last input, never two at once, and drops answers to older
// inputs. The first input goes at once; while a task runs, only the last input waits.
//
//   const checks = new Latest((text: string, signal) => api.check({ text }, { signal }), show);
//   checks.ask(text);      // at each key
export class Latest<Input, Output> {
  readonly #task: (input: Input, signal: AbortSignal) => Promise<Output>;
  readonly #done: (output: Output, input: Input) => void;
  #waiting: { input: Input } | undefined;
  #running: AbortController | undefined;
  /** Counts inputs: an answer is shown only if no newer one has been shown. */
  #asked = 0;
  #shown = 0;

  constructor(
    task: (input: Input, signal: AbortSignal) => Promise<Output>,
    done: (output: Output, input: Input) => void,
  ) {
    this.#task = task;
    this.#done = done;
  }

  /** Whether an answer is still to come. */
  get busy(): boolean {
    return this.#running !== undefined;
  }

  ask(input: Input): void {
    this.#asked += 1;
    if (this.#running) {
      this.#waiting = { input };
      return;
    }
    void this.#run(input, this.#asked);
  }

  /** Forgets what runs and waits; its answer will not be shown. */
  cancel(): void {
    this.#asked += 1;
    this.#shown = this.#asked;
    this.#waiting = undefined;
    this.#running?.abort();
    this.#running = undefined;
  }

  async #run(input: Input, number: number): Promise<void> {
    const controller = new AbortController();
    this.#running = controller;
    try {
      const output = await this.#task(input, controller.signal);
      if (number > this.#shown) {
        this.#shown = number;
        this.#done(output, input);
      }
    } catch {
      // Tasks give failures as values; one that throws has nothing to show.
    } finally {
      if (this.#running === controller) {
        this.#running = undefined;
        const waiting = this.#waiting;
        this.#waiting = undefined;
        if (waiting) void this.#run(waiting.input, this.#asked);
      }
    }
  }
}
