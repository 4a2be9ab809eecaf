// The camera's worker as the page sees it: one picture in, one observation out.
//
//   const eyes = new WorkerClient();
//   await eyes.ready;                                        // loaded and warm
//   const { observation, spent } = await eyes.look(bitmap, { seconds: 1.2, body: false });
//   eyes.close();
import type { LookMessage, WorkerMessage } from './messages';
import type { LookRequest, Observation } from './observation';

export interface Seen {
  observation: Observation;
  /** Milliseconds of the worker for it. */
  spent: number;
}

interface Waiting {
  resolve: (seen: Seen) => void;
  reject: (error: Error) => void;
}

export class WorkerClient {
  /** Rejects where the detector cannot run. */
  readonly ready: Promise<void>;
  readonly #worker: Worker;
  #waiting: Waiting | null = null;

  constructor() {
    this.#worker = new Worker(new URL('./camera.worker.ts', import.meta.url), { type: 'module', name: 'camera' });
    this.ready = new Promise((resolve, reject) => {
      this.#worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
        if (data.kind === 'ready') resolve();
        else if (data.kind === 'seen') this.#settle((waiting) => waiting.resolve(data));
        else this.#fail(new Error(data.message), reject);
      };
      this.#worker.onerror = (event) => this.#fail(new Error(event.message || 'the worker did not start'), reject);
    });
    // Whoever waits for it is told; nobody has to.
    this.ready.catch(() => undefined);
  }

  /** Whether a picture is being looked at; another one is then refused. */
  get busy(): boolean {
    return this.#waiting !== null;
  }

  /** The picture is handed over and cannot be used any more. */
  look(picture: ImageBitmap, request: LookRequest): Promise<Seen> {
    if (this.#waiting) return Promise.reject(new Error('still looking at the last picture'));
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#worker.postMessage({ picture, request } satisfies LookMessage, [picture]);
    });
  }

  close(): void {
    this.#worker.terminate();
    this.#settle((waiting) => waiting.reject(new Error('closed')));
  }

  #settle(how: (waiting: Waiting) => void): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting) how(waiting);
  }

  #fail(error: Error, reject: (error: Error) => void): void {
    reject(error);
    this.#settle((waiting) => waiting.reject(error));
  }
}
