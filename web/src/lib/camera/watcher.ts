// Shows the worker the pictures of a playing video at the app's pace. A picture that comes while the worker still looks at
// the last one is dropped, never queued: what is told is always of now.
//
//   const watcher = new Watcher({ video, client, seen: ({ observation }) => looks.push(observation) });
//   watcher.start();
//   watcher.stop();
import { BODY_PERIOD, LOOK_PERIOD, Pace } from './pace';
import type { Seen, WorkerClient } from './worker_client';

export interface WatcherOptions {
  video: HTMLVideoElement;
  client: WorkerClient;
  /** `observation.seconds` is when the camera took the picture, in seconds of performance.now(). */
  seen: (seen: Seen) => void;
  /** Nothing is looked at any more. */
  failed?: (error: Error) => void;
}

/** Wider pictures are made smaller first: more pixels make it slower, not better. */
const WIDEST = 800;
const WIDTH = 640;

export class Watcher {
  readonly #options: WatcherOptions;
  #looks = new Pace(LOOK_PERIOD);
  #bodies = new Pace(BODY_PERIOD);
  #running = false;
  #copying = false;

  constructor(options: WatcherOptions) {
    this.#options = options;
  }

  start(): void {
    if (this.#running) return;
    this.#running = true;
    this.#next();
  }

  stop(): void {
    this.#running = false;
  }

  #next(): void {
    const { video } = this.#options;
    if (!this.#running) return;
    if ('requestVideoFrameCallback' in video)
      video.requestVideoFrameCallback((now, picture) => this.#shown((picture.captureTime ?? now) / 1000));
    else setTimeout(() => this.#shown(performance.now() / 1000), (LOOK_PERIOD * 1000) / 2);
  }

  #shown(seconds: number): void {
    if (!this.#running) return;
    if (!this.#copying && !this.#options.client.busy && this.#looks.due(seconds)) void this.#look(seconds);
    this.#next();
  }

  async #look(seconds: number): Promise<void> {
    const { video, client, seen, failed } = this.#options;
    this.#copying = true;
    try {
      const picture = await createImageBitmap(video, video.videoWidth > WIDEST ? { resizeWidth: WIDTH } : {});
      const looking = client.look(picture, { seconds, body: this.#bodies.due(seconds) });
      this.#copying = false;
      const found = await looking;
      if (this.#running) seen(found);
    } catch (error) {
      const running = this.#running;
      this.stop();
      if (running) failed?.(error instanceof Error ? error : new Error(String(error)));
    } finally {
      this.#copying = false;
    }
  }
}
