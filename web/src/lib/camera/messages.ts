// What the page and the camera's worker say to each other.
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
