// Where somebody looks, against where they look when they look at the lens.
//
//   const gaze = gazeOf(cuesOf(rowOf(face), calibration.lens));   // { x: 0.4, y: -12.1 }: twelve degrees below the lens
//   beyondLens(gaze, turnedOf(rowOf(face), calibration.lens));    // 4.7: degrees outside of what counts as a look at it
//
// The weights were learned on rendered faces (README.md): iris against the eye's corners, lids (they follow the eyes down),
// and the head, so that a turned head with the eyes on the lens is still a look at it.
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
const OF_PITCH = 0.5;

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

/** Degrees that the head is turned, nodded and tilted from where it is at the look at the lens, as the detector reads them. */
export const turnedOf = (row: Neutral, lens: Neutral): number =>
  Math.hypot(row.yaw - lens.yaw, row.pitch - lens.pitch, row.roll - lens.roll);

/** Degrees to the sides of the lens that count as a look at it, while the head is where it was. */
const LENS_RADIUS = 5;
/** Down the eyes are read less exactly than to the sides (2.8 degrees off on average against 1.0), so that 6.25 degrees count there. */
const DOWN = 0.8;
/**
 * A head turned by more than it sways makes the eyes harder to read: how far the iris moves back as the head turns differs by
 * more than half from face to face, and a smile or a tilt is read as a nod of some degrees. So each degree more adds to the
 * radius, up to a turn as far as which eyes are still on a lens.
 */
const SWAY = 2;
const PER_DEGREE_TURNED = 0.5;
const FURTHEST_TURN = 15;

/** How far outside of what counts as a look at the lens, degrees; negative: inside. */
export function beyondLens({ x, y }: Gaze, turned = 0): number {
  const leeway = PER_DEGREE_TURNED * Math.min(FURTHEST_TURN, Math.max(0, turned - SWAY));
  return Math.hypot(x, (y < 0 ? DOWN : 1) * y) - LENS_RADIUS - leeway;
}

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
