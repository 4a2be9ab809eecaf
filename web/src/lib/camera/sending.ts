// How the figures of the camera get to the server: with the request that ends the take, in its field `camera`.
//
//   const body = finishing(chunks, figures);      // of POST /takes/{id}/finish
//   rememberFigures(take, figures);               // for the review, as long as the page is open
//
// The server of this version knows no such field and refuses bodies with unknown ones, so nothing is sent yet: then
// ACCEPTED becomes true, and README.md is the description of what comes.
import type { CameraFigures } from './figures';

const ACCEPTED = false;

export interface Finishing {
  chunks?: number;
  camera?: CameraFigures;
}

export function finishing(chunks: number | undefined, camera: CameraFigures | null, accepted = ACCEPTED): Finishing {
  return { ...(chunks === undefined ? {} : { chunks }), ...(camera && accepted ? { camera } : {}) };
}

const MOST = 3;
const remembered = new Map<string, CameraFigures>();

export function rememberFigures(take: string, figures: CameraFigures): void {
  remembered.delete(take);
  remembered.set(take, figures);
  for (const oldest of [...remembered.keys()].slice(0, -MOST)) remembered.delete(oldest);
}

/** Those stored with the take, else those of a take that this page recorded itself; of a later kind: none. */
export function figuresOfTake(take: { id: string; camera?: unknown }): CameraFigures | null {
  const stored = take.camera as CameraFigures | null | undefined;
  return stored?.schema === 1 ? stored : (remembered.get(take.id) ?? null);
}
