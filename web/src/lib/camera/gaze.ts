// Where somebody looks, against where they look when they look at the lens.
//
//   const gaze = gazeOf(rowOf(face), calibration.lens);   // { x: 0.4, y: -12.1 }: twelve degrees below the lens
//   towardsLens(gaze, calibration.screen);                // false
//
// The rule and its weights are those of findings/browser.md 4, learned on rendered faces: iris against the eye's corners,
// lids (they follow the eyes down), and the head, so that a turned head with the eyes on the lens is still a look at it.
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

export function gazeOf(row: Neutral, lens: Neutral): Gaze {
  return {
    x: DEGREES_PER_EYE_ACROSS * (row.across - lens.across) - OF_YAW * (row.yaw - lens.yaw),
    y:
      -DEGREES_PER_EYE_DOWN * (row.down - lens.down) +
      DEGREES_PER_OPENING * (row.open - lens.open) -
      OF_PITCH * (row.pitch - lens.pitch),
  };
}

/** Degrees to the sides of the lens that count as a look at it. */
export const LENS_RADIUS = 6;
/** Up and down the eyes are read less exactly (2.8 degrees off on average against 1.0), so that more counts there. */
const UPRIGHT = 0.8;
/** A screen that is nearer to the lens than this cannot be told from it, degrees. */
export const NEAREST_SCREEN = 4;

/**
 * How far outside of what counts as a look at the lens, degrees; negative: inside. With the place of the screen known, what lies
 * beyond half the way to it is a look at the screen, however far to its sides.
 */
export function beyondLens(gaze: Gaze, screen: Gaze | null): number {
  const [x, y] = [gaze.x, UPRIGHT * gaze.y];
  const around = Math.hypot(x, y) - LENS_RADIUS;
  if (!screen) return around;
  const [to_x, to_y] = [screen.x, UPRIGHT * screen.y];
  const distance = Math.hypot(to_x, to_y);
  return Math.max(around, (x * to_x + y * to_y) / distance - Math.min(distance / 2, LENS_RADIUS));
}

export function towardsLens(gaze: Gaze, screen: Gaze | null): boolean {
  return beyondLens(gaze, screen) < 0;
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
