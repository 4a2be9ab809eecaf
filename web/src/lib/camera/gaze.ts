// Where somebody looks, against where they look when they look at the lens.
//
//   const gaze = gazeOf(cuesOf(rowOf(face), calibration.lens));   // { x: 0.4, y: -12.1 }: twelve degrees below the lens
//   beyondLens(gaze);                                             // 3.7: degrees outside of what counts as a look at it
//
// The rule and its weights were learned in a study of rendered faces (README.md): iris against the eye's corners,
// lids (they follow the eyes down), and the head, so that a turned head with the eyes on the lens is still a look at it.
// screen.ts weighs the same cues anew for a person whose look at the screen is known.
import type { Neutral } from './neutral';

/** Degrees from the lens; x towards the right of the picture, y up. */
export interface Gaze {
  x: number;
  y: number;
}

const DEGREES_PER_EYE_ACROSS = 167;
const DEGREES_PER_EYE_DOWN = 303;
const DEGREES_PER_OPENING = 103;
const OF_YAW = 1;
const OF_PITCH = 0.8;

/** What tells where the eyes are, in degrees from the look at the lens: to the sides; up and down by iris, by lids, by the head. */
export type Cues = readonly [across: number, iris: number, lids: number, head: number];

export function cuesOf(row: Neutral, lens: Neutral): Cues {
  return [
    DEGREES_PER_EYE_ACROSS * (row.across - lens.across) - OF_YAW * (row.yaw - lens.yaw),
    -DEGREES_PER_EYE_DOWN * (row.down - lens.down),
    DEGREES_PER_OPENING * (row.open - lens.open),
    -OF_PITCH * (row.pitch - lens.pitch),
  ];
}

export const gazeOf = ([x, iris, lids, head]: Cues): Gaze => ({ x, y: iris + lids + head });

/** Degrees to the sides of the lens that count as a look at it. */
export const LENS_RADIUS = 6;
/** Down the eyes are read less exactly than to the sides (2.8 degrees off on average against 1.0), so that 7.5 degrees count there. */
const DOWN = 0.8;
/** Up the detector reads hardly half of what they turn; looks at the lens stray 3 degrees up, in a nod 6. */
const UP = 1;

/** How far outside of what counts as a look at the lens, degrees; negative: inside. */
export const beyondLens = ({ x, y }: Gaze): number => Math.hypot(x, (y < 0 ? DOWN : UP) * y) - LENS_RADIUS;

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The main direction of a gaze, in the picture as the camera gives it. */
export function directionOf(gaze: Gaze): Direction {
  if (Math.abs(gaze.x) > Math.abs(gaze.y)) return gaze.x < 0 ? 'left' : 'right';
  return gaze.y < 0 ? 'down' : 'up';
}

/** The person's own side: the camera sees their left at the right of its picture. */
export function ownSide<Other extends string>(direction: Direction | Other): Direction | Other {
  if (direction === 'left') return 'right';
  return direction === 'right' ? 'left' : direction;
}
