// Whether what was seen can be relied on. A figure that cannot is not shown; the reason is.
//
//   doubtOf(observation);            // 'too_dark', or null: it is good
//   tooSlow(seconds, spent);         // the machine could not keep up
import type { Observation } from './observation';
import { quantile } from './series';

/** Why something was not measured. */
export type Reason =
  | 'too_dark'
  | 'too_small'
  | 'glare'
  | 'second_face'
  | 'too_slow'
  | 'calibration_stale'
  | 'no_face'
  | 'too_short'
  | 'no_body';

/**
 * Mean luma of the face below which its eyes drown in the noise of the camera: darkened to 0.17 with noise a clip was still
 * told right, at 0.08 no longer. Dark skin in ordinary light lies far above (0.45 in the rendered clip): it speaks of the light.
 */
export const DARK = 0.1;
/** Pixels from corner to corner; the smallest eye that was tested had 17. */
export const SMALLEST_EYE = 14;
/** Share of the surroundings of the eyes that is blank. */
export const GLARE = 0.12;

/** What is wrong with this look; null: nothing. A picture without a face is not wrong. */
export function doubtOf({ face, faces, light }: Observation): Reason | null {
  if (light.brightness < DARK) return 'too_dark';
  if (!face) return null;
  if (faces > 1) return 'second_face';
  if (Math.max(face.left.width, face.right.width) < SMALLEST_EYE) return 'too_small';
  return light.glare > GLARE ? 'glare' : null;
}

/** Milliseconds that 95 of 100 looks may take, and looks a second that there must be. */
export const SLOWEST_LOOK_MS = 300;
export const FEWEST_LOOKS = 4;

/** @param spent milliseconds of each look */
export function tooSlow(seconds: readonly number[], spent: readonly number[]): boolean {
  const length = (seconds.at(-1) ?? 0) - (seconds[0] ?? 0);
  if (length <= 0) return false;
  return quantile(spent, 0.95) > SLOWEST_LOOK_MS || (seconds.length - 1) / length < FEWEST_LOOKS;
}
