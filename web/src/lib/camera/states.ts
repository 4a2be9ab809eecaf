// A series of looks as a series of states: towards the lens, away, out of the picture, not measured.
//
//   const watched = statesOf(looks, calibration);
//   watched.states[12];        // { span: { start: 1.53, end: 1.67 }, state: 'contact', … }
import { beyondLens, gazeOf, type Gaze } from './gaze';
import { drifted, type Calibration } from './calibration';
import { rowOf } from './neutral';
import type { Observation } from './observation';
import { doubtOf, type Reason } from './quality';
import { runsOf, smoothed, spansOf, type Span } from './series';

export type State = 'contact' | 'away' | 'out_of_frame' | 'not_measured';

export interface StateSeen {
  seconds: number;
  /** What it stands for. */
  span: Span;
  state: State;
  /** While there are eyes to be seen. */
  gaze: Gaze | null;
  /** Degrees outside of what counts as a look at the lens, negative inside; null as `gaze`. */
  beyond: number | null;
  /** Of `not_measured`. */
  why: Reason | null;
}

/** Openings of the eye, as shares of the usual one: shut, and lowered as in a blink or a look down. */
const SHUT = 0.55;
const LOWERED = 0.86;
/** Lids that are down for less are a blink, and the eyes are where they were; seconds. */
const LONGEST_BLINK = 0.4;
/** A moved face is only then another seat when it stays there, seconds. */
const SETTLED = 1;

/** Places whose lids are down only for a moment. */
function blinks(openings: readonly (number | null)[], spans: readonly Span[]): boolean[] {
  const found = openings.map((opening) => opening !== null && opening < SHUT);
  for (const run of runsOf(openings.map((opening) => opening !== null && opening < LOWERED))) {
    if (!run.key || spans[run.last]!.end - spans[run.first]!.start >= LONGEST_BLINK) continue;
    for (let place = run.first; place <= run.last; ++place) found[place] = true;
  }
  // Shut for long is not a blink: nobody is looked at with eyes shut.
  for (const run of runsOf(found))
    if (run.key && spans[run.last]!.end - spans[run.first]!.start > 2 * LONGEST_BLINK) found.fill(false, run.first, run.last + 1);
  return found;
}

/** Places at which the face has been somewhere else for a while. */
function moved(looks: readonly Observation[], spans: readonly Span[], calibration: Calibration): boolean[] {
  const found = looks.map(({ face }) => face !== null && drifted(face, calibration));
  for (const run of runsOf(found))
    if (run.key && spans[run.last]!.end - spans[run.first]!.start < SETTLED) found.fill(false, run.first, run.last + 1);
  return found;
}

/** By time. Blinks keep the state before them; the first ones that after them. */
export function statesOf(looks: readonly Observation[], calibration: Calibration): StateSeen[] {
  const spans = spansOf(looks.map((look) => look.seconds));
  const rows = looks.map((look) => (look.face ? rowOf(look.face) : null));
  const blinking = blinks(rows.map((row) => row && row.open / calibration.lens.open), spans);
  const stale = moved(looks, spans, calibration);
  const raw = rows.map((row, place) => (row && !blinking[place] ? gazeOf(row, calibration.lens) : null));
  const x = smoothed(raw.map((gaze) => gaze && gaze.x));
  const y = smoothed(raw.map((gaze) => gaze && gaze.y));
  const gazes = raw.map((gaze, place) => gaze && { x: x[place]!, y: y[place]! });
  const beyond = gazes.map((gaze) => gaze && beyondLens(gaze, calibration.screen));
  const held = heldOver(beyond);
  return looks.map((look, place) => {
    const seen = { seconds: look.seconds, span: spans[place]!, gaze: gazes[place]!, beyond: beyond[place]! };
    const why = doubtOf(look) ?? (stale[place] ? 'calibration_stale' : null);
    if (why) return { ...seen, state: 'not_measured', why };
    if (!look.face) return { ...seen, state: 'out_of_frame', why: null };
    return { ...seen, state: (held[place] ?? 0) < 0 ? 'contact' : 'away', why: null };
  });
}

/** Each hole takes the value before it, the first ones that after them. */
function heldOver(values: readonly (number | null)[]): (number | null)[] {
  let last = values.find((value) => value !== null) ?? null;
  return values.map((value) => (last = value ?? last));
}
