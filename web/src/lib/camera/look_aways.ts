// Looks away from the lens, and the share of time towards it.
//
//   lookAways(states);                       // [{ start: 2.5, end: 4.5, direction: 'left' }]
//   contactShare(states, { speaking });      // { share: 0.61, error: 0.03, seconds: 10 }
import { directionOf, type Direction } from './gaze';
import { mean, overlap, runsOf, type Span } from './series';
import type { StateSeen } from './states';

export interface LookAway extends Span {
  /** In the picture as the camera gives it; `out_of_frame`: there was no face. */
  direction: Direction | 'out_of_frame';
}

/** Shorter ones are glances, or a blink that was half caught; seconds. */
export const SHORTEST_LOOK_AWAY = 0.4;

/** By time, each at least 0.4 s long. Time out of the picture is one too, named as such. */
export function lookAways(states: readonly StateSeen[]): LookAway[] {
  return runsOf(states.map((seen) => seen.state)).flatMap(({ key, first, last }): LookAway[] => {
    if (key !== 'away' && key !== 'out_of_frame') return [];
    const span = { start: states[first]!.span.start, end: states[last]!.span.end };
    if (span.end - span.start < SHORTEST_LOOK_AWAY) return [];
    if (key === 'out_of_frame') return [{ ...span, direction: key }];
    const gazes = states.slice(first, last + 1).flatMap(({ gaze }) => gaze ?? []);
    const middle = { x: mean(gazes.map((gaze) => gaze.x)), y: mean(gazes.map((gaze) => gaze.y)) };
    return [{ ...span, direction: directionOf(middle) }];
  });
}

export interface Share {
  /** Of the measured time; out of the picture is not towards the lens. */
  share: number;
  /** Half the width of the band in which the true share lies, see below. */
  error: number;
  /** Measured, seconds. */
  seconds: number;
}

/** Error that stays with the best calibration: the largest on the rendered clips (docs/accuracy.md). */
const LEAST_ERROR = 0.03;
/** Without a calibration the lens itself is a guess. */
const ASSUMED_ERROR = 0.15;
/** Degrees at either side of the border in which a look may be either. */
const BORDER = 1.5;

/**
 * Weighed by time. null: nothing was measured.
 * The error grows with the time in which the eyes were so near the border that it may be either.
 * @param options.speaking only time inside these stretches counts, which do not overlap
 */
export function contactShare(
  states: readonly StateSeen[],
  { speaking, calibrated = true }: { speaking?: readonly Span[]; calibrated?: boolean } = {},
): Share | null {
  const total = { contact: 0, measured: 0, border: 0 };
  for (const { state, span, beyond } of states) {
    if (state === 'not_measured') continue;
    const seconds = speaking ? overlap(span, speaking) : span.end - span.start;
    total.measured += seconds;
    if (state === 'contact') total.contact += seconds;
    if (beyond !== null && Math.abs(beyond) < BORDER) total.border += seconds;
  }
  if (!(total.measured > 0)) return null;
  const error = (calibrated ? LEAST_ERROR : ASSUMED_ERROR) + total.border / total.measured / 2;
  return { share: total.contact / total.measured, error: Math.min(1, error), seconds: total.measured };
}

/** Seconds in a state. */
export function secondsIn(states: readonly StateSeen[], state: StateSeen['state']): number {
  return states.reduce((sum, seen) => sum + (seen.state === state ? seen.span.end - seen.span.start : 0), 0);
}
