// Learns in four seconds where the lens and the screen are for this person, this camera and this seat.
//
//   const learned = calibrate(while_at_lens, while_at_screen);
//   if (learned.ok) use(learned.calibration); else say(learned.why);
//   drifted(face, calibration);       // the person moved: ask again
import { cuesOf, gazeOf, type Cues } from './gaze';
import { neutralOf, rowOf, type Neutral } from './neutral';
import type { FaceSeen, Observation } from './observation';
import { screenOf, type Screen } from './screen';
import { quantile } from './series';

export interface Calibration {
  lens: Neutral;
  /** null: not asked for, or not to be told from the lens. */
  screen: Screen | null;
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

const cues = (looks: readonly Observation[], lens: Neutral): Cues[] => {
  const rows = looks.flatMap((look) => (look.face ? [rowOf(look.face)] : []));
  return rows.filter((row) => row.open > 0.55 * lens.open).map((row) => cuesOf(row, lens));
};

/** @param screen looks while the person looked at the screen; empty: they were not asked to */
export function calibrate(lens: readonly Observation[], screen: readonly Observation[] = []): Calibrated {
  const neutral = neutralOf(lens);
  if (!neutral) return { ok: false, why: 'no_face' };
  const at_lens = cues(lens, neutral);
  const spread = quantile(at_lens.map(gazeOf).map(({ x, y }) => Math.hypot(x, y)), 0.5);
  if (spread > RESTLESS) return { ok: false, why: 'restless' };
  return { ok: true, calibration: { lens: neutral, screen: screenOf(at_lens, cues(screen, neutral)), spread } };
}

/** By how much a face may move, of the picture, or grow or shrink, of itself, before the calibration is stale. */
const STALE = 0.25;

export function drifted(face: FaceSeen, { lens }: Calibration): boolean {
  const scale = face.scale / lens.scale;
  return Math.hypot(face.x - lens.x, face.y - lens.y) > STALE || scale > 1 + STALE || scale < 1 - STALE;
}
