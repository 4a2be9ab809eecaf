// Learns in four seconds where the lens and the screen are for this person, this camera and this seat.
//
//   const learned = calibrate(while_at_lens, while_at_screen);
//   if (learned.ok) use(learned.calibration); else say(learned.why);
//   drifted(face, calibration);       // the person moved: ask again
import { NEAREST_SCREEN, gazeOf, type Gaze } from './gaze';
import { neutralOf, rowOf, type Neutral } from './neutral';
import type { FaceSeen, Observation } from './observation';
import { median, quantile } from './series';

export interface Calibration {
  lens: Neutral;
  /** Where the screen is, degrees from the lens; null: not asked for, or too near to the lens to be told from it. */
  screen: Gaze | null;
  /** How far looks at the lens strayed, degrees: half of them less. */
  spread: number;
}

export type Calibrated =
  | { ok: true; calibration: Calibration }
  /** `no_face`: none or hardly any. `restless`: the eyes did not stay. */
  | { ok: false; why: 'no_face' | 'restless' };

/** The first moments after an instruction, in which the eyes are still on their way, seconds. */
export const ON_THEIR_WAY = 0.4;
/** Half of the looks at one point may stray by this much, degrees. */
const RESTLESS = 4;

const gazes = (looks: readonly Observation[], lens: Neutral): Gaze[] => {
  const rows = looks.flatMap((look) => (look.face ? [rowOf(look.face)] : []));
  return rows.filter((row) => row.open > 0.55 * lens.open).map((row) => gazeOf(row, lens));
};

const strayed = (found: readonly Gaze[], from: Gaze) =>
  quantile(found.map((gaze) => Math.hypot(gaze.x - from.x, gaze.y - from.y)), 0.5);

/** @param screen looks while the person looked at the screen; empty: they were not asked to */
export function calibrate(lens: readonly Observation[], screen: readonly Observation[] = []): Calibrated {
  const neutral = neutralOf(lens);
  if (!neutral) return { ok: false, why: 'no_face' };
  const spread = strayed(gazes(lens, neutral), { x: 0, y: 0 });
  if (spread > RESTLESS) return { ok: false, why: 'restless' };
  return { ok: true, calibration: { lens: neutral, screen: screenOf(gazes(screen, neutral), spread), spread } };
}

function screenOf(found: readonly Gaze[], spread: number): Gaze | null {
  if (found.length < 5) return null;
  const place = { x: median(found.map((gaze) => gaze.x)), y: median(found.map((gaze) => gaze.y)) };
  const distance = Math.hypot(place.x, place.y);
  return distance < Math.max(NEAREST_SCREEN, 2 * spread) ? null : place;
}

/** By how much a face may move, of the picture, or grow or shrink, of itself, before the calibration is stale. */
const STALE = 0.25;

export function drifted(face: FaceSeen, { lens }: Calibration): boolean {
  const scale = face.scale / lens.scale;
  return Math.hypot(face.x - lens.x, face.y - lens.y) > STALE || scale > 1 + STALE || scale < 1 - STALE;
}
