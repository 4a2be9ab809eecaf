// A series of looks as a series of states: towards the lens, away, out of the picture, not measured.
//
//   const watched = statesOf(looks, calibration);
//   watched.states[12];        // { span: { start: 1.53, end: 1.67 }, state: 'contact', … }
import { beyondLens, cuesOf, gazeOf, turnedOf, type Gaze } from './gaze';
import { drifted, type Calibration } from './calibration';
import { rowOf } from './neutral';
import type { Observation } from './observation';
import { doubtOf, type Reason } from './quality';
import { beyondHalfWay } from './screen';
import { median, runsOf, smoothed, spansOf, type Span } from './series';

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

/** Eyes are taken for where they are on average over this much time to each side, seconds: a look at the app's pace. */
const SMOOTHED = 0.14;

function reachOf(looks: readonly Observation[]): number {
  const gap = median(looks.slice(1).map((look, place) => look.seconds - looks[place]!.seconds));
  return gap > 0 ? Math.max(1, Math.round(SMOOTHED / gap)) : 1;
}

/** By time. Blinks keep the states around them. */
export function statesOf(looks: readonly Observation[], calibration: Calibration): StateSeen[] {
  const spans = spansOf(looks.map((look) => look.seconds));
  const rows = looks.map((look) => (look.face ? rowOf(look.face) : null));
  const blinking = blinks(rows.map((row) => row && row.open / calibration.lens.open), spans);
  const stale = moved(looks, spans, calibration);
  const { lens, screen } = calibration;
  const raw = rows.map((row, place) => (row && !blinking[place] ? cuesOf(row, lens) : null));
  const reach = reachOf(looks);
  const x = smoothed(raw.map((cues) => cues && gazeOf(cues).x), reach);
  const y = smoothed(raw.map((cues) => cues && gazeOf(cues).y), reach);
  const past = smoothed(raw.map((cues) => cues && (screen ? beyondHalfWay(cues, screen) : -Infinity)), reach);
  const turned = smoothed(rows.map((row, place) => (row && !blinking[place] ? turnedOf(row, lens) : null)), reach);
  const gazes = raw.map((cues, place) => cues && { x: x[place]!, y: y[place]! });
  const beyond = gazes.map((gaze, place) => gaze && Math.max(beyondLens(gaze, turned[place]!), past[place]!));
  const towards = rested(heldOver(beyond).map((value) => (value ?? 0) < 0), spans);
  return looks.map((look, place) => {
    const seen = { seconds: look.seconds, span: spans[place]!, gaze: gazes[place]!, beyond: beyond[place]! };
    const why = doubtOf(look) ?? (stale[place] ? 'calibration_stale' : null);
    if (why) return { ...seen, state: 'not_measured', why };
    if (!look.face) return { ...seen, state: 'out_of_frame', why: null };
    return { ...seen, state: towards[place] ? 'contact' : 'away', why: null };
  });
}

/**
 * Holes take the value before them in their first half and the one after them in the other: eyes often move on while the lids
 * are down. At the ends there is only one.
 */
function heldOver(values: readonly (number | null)[]): (number | null)[] {
  const held = [...values];
  for (const { key, first, last } of runsOf(values.map((value) => value === null))) {
    if (!key) continue;
    const [before, after] = [values[first - 1] ?? values[last + 1] ?? null, values[last + 1] ?? values[first - 1] ?? null];
    const middle = (first + last) / 2;
    for (let place = first; place <= last; ++place) held[place] = place < middle ? before : after;
  }
  return held;
}

/** Eyes rest on a place for longer than this; seconds. */
const SHORTEST_REST = 0.3;

/** Without what is shorter than eyes can rest: there the detector trembled at the border. */
function rested(towards: readonly boolean[], spans: readonly Span[]): boolean[] {
  const found = [...towards];
  for (const { first, last } of runsOf(towards).slice(1, -1))
    if (spans[last]!.end - spans[first]!.start < SHORTEST_REST) found.fill(found[first - 1]!, first, last + 1);
  return found;
}
