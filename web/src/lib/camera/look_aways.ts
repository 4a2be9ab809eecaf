// Looks away from the lens, and the share of time towards it.
//
//   lookAways(states);         // [{ start: 2.5, end: 4.5, direction: 'left' }]
//   nearBorder(states);        // [{ start: 2.4, end: 2.5 }]
//   contactShare(states);      // 0.61
import { directionOf, type Direction } from './gaze';
import { mean, stretchesOf, type Span } from './series';
import type { StateSeen } from './states';

export interface LookAway extends Span {
  /** In the picture as the camera gives it; `out_of_frame`: there was no face. */
  direction: Direction | 'out_of_frame';
}

/** Shorter ones are glances, or a blink that was half caught; seconds. */
export const SHORTEST_LOOK_AWAY = 0.4;

/** By time, each at least 0.4 s long. Time out of the picture is one too, named as such. */
export function lookAways(states: readonly StateSeen[]): LookAway[] {
  return stretchesOf(states, (seen) => seen.state).flatMap(({ key, start, end, first, last }): LookAway[] => {
    if (key !== 'away' && key !== 'out_of_frame') return [];
    if (end - start < SHORTEST_LOOK_AWAY) return [];
    if (key === 'out_of_frame') return [{ start, end, direction: key }];
    const gazes = states.slice(first, last + 1).flatMap(({ gaze }) => gaze ?? []);
    const middle = { x: mean(gazes.map((gaze) => gaze.x)), y: mean(gazes.map((gaze) => gaze.y)) };
    return [{ start, end, direction: directionOf(middle) }];
  });
}

/** Degrees at either side of the border in which a look may be either. */
const BORDER = 1.5;

/** By time: where the eyes were so near the border of what counts as a look at the lens that it may be either. */
export function nearBorder(states: readonly StateSeen[]): Span[] {
  const near = ({ state, beyond }: StateSeen) => state !== 'not_measured' && beyond !== null && Math.abs(beyond) < BORDER;
  return stretchesOf(states, near).flatMap(({ key, start, end }) => (key ? [{ start, end }] : []));
}

/** Of the measured time, out of the picture included; null: nothing was measured. */
export function contactShare(states: readonly StateSeen[]): number | null {
  const contact = secondsIn(states, 'contact');
  const measured = contact + secondsIn(states, 'away') + secondsIn(states, 'out_of_frame');
  return measured > 0 ? contact / measured : null;
}

/** Seconds in a state. */
export function secondsIn(states: readonly StateSeen[], state: StateSeen['state']): number {
  return states.reduce((sum, seen) => sum + (seen.state === state ? seen.span.end - seen.span.start : 0), 0);
}
