// The worker that makes a take's figures, as the page sees it.
//
//   const figures = new FiguresClient();
//   figures.begin();                                    // a take; what came before is forgotten
//   figures.add(look, spent);                           // each, by time
//   const kept = await figures.end(calibration);        // null: it did not work
//   figures.close();
import type { Calibration } from './calibration';
import type { CameraFigures } from './figures';
import type { FiguresMessage } from './messages';
import type { Observation } from './observation';

export class FiguresClient {
  readonly #worker: Worker;
  #latest = -Infinity;
  #failed = false;
  #told: ((figures: CameraFigures | null) => void) | null = null;

  constructor() {
    this.#worker = new Worker(new URL('./figures.worker.ts', import.meta.url), { type: 'module', name: 'figures' });
    this.#worker.onmessage = ({ data }: MessageEvent<CameraFigures>) => this.#tell(data);
    this.#worker.onerror = () => {
      this.#failed = true;
      this.#tell(null);
    };
  }

  begin(): void {
    this.#latest = -Infinity;
    this.#post({ kind: 'begin' });
  }

  /** One that is not later than the last is left out: the camera's clock went back. */
  add(look: Observation, spent: number): void {
    if (look.seconds <= this.#latest) return;
    this.#latest = look.seconds;
    this.#post({ kind: 'add', look, spent });
  }

  end(calibration: Calibration | null): Promise<CameraFigures | null> {
    if (this.#failed) return Promise.resolve(null);
    return new Promise((resolve) => {
      this.#told = resolve;
      this.#post({ kind: 'end', calibration });
    });
  }

  close(): void {
    this.#worker.terminate();
    this.#tell(null);
  }

  #post(message: FiguresMessage): void {
    this.#worker.postMessage(message);
  }

  #tell(figures: CameraFigures | null): void {
    this.#told?.(figures);
    this.#told = null;
  }
}
