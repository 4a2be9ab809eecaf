// What the page and the camera's workers say to each other.
import type { Calibration } from './calibration';
import type { LookRequest, Observation } from './observation';

export interface LookMessage {
  picture: ImageBitmap;
  request: LookRequest;
}

export type WorkerMessage =
  | { kind: 'ready' }
  /** `spent`: milliseconds for this picture. */
  | { kind: 'seen'; observation: Observation; spent: number }
  /** The detector cannot run here, or failed at a picture. */
  | { kind: 'failed'; message: string };

/** To the worker of the figures; it answers `end` with them. */
export type FiguresMessage =
  | { kind: 'begin' }
  | { kind: 'add'; look: Observation; spent: number }
  | { kind: 'end'; calibration: Calibration | null };
