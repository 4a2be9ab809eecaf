// A look at the screen against one at the lens, for one person in one seat.
//
//   const screen = screenOf(cues_at_lens, cues_at_screen);     // null: they cannot be told apart
//   beyondHalfWay(cuesOf(row, lens), screen) > 0;              // nearer to the screen
//
// How much of a look down shows in the iris, and how much in the lids, differs from person to person, with where the lens
// is, and with how the detector sees these eyes: of ten degrees it may read four. Seconds at both places tell which cue
// tells them apart: the direction that separates them best for the spread of the looks at each (Fisher's discriminant).
import { gazeOf, type Cues, type Gaze } from './gaze';
import { mean, median } from './series';

export interface Screen extends Gaze {
  weights: Cues;
  /** Of the weighed cues, half the way from lens to screen. */
  half: number;
}

/** What two seconds cannot show of how cues stray in a whole take, degrees: to the sides (lines are read across), iris, lids, head. */
const STRAYS: Cues = [3, 1.5, 1.5, 0.3];
/** Eyes that stay on a place while the head nods: iris and lids go up as the head goes down; degrees that nods go. */
const NODDING: Cues = [0, 0.45, 0.35, -0.5];
const NODS = 3;
/** A single wild look, as in a blink, counts no more than this, degrees from the middle. */
const WILDEST = 4;
/** Lens and screen lie so many spreads apart at least; two looks at the same place seldom lie 0.9 apart. */
const APART = 0.9;

const PLACES = [0, 1, 2, 3] as const;

const weighed = (cues: Cues, weights: Cues) => PLACES.reduce<number>((sum, i) => sum + weights[i] * cues[i], 0);
const each = (valueOf: (i: 0 | 1 | 2 | 3) => number): Cues => [valueOf(0), valueOf(1), valueOf(2), valueOf(3)];
const middleOf = (looks: readonly Cues[]): Cues => each((i) => median(looks.map((cues) => cues[i])));

function spreadOf(looks: readonly Cues[], middle: Cues): number[][] {
  const off = looks.map((cues) => each((i) => Math.max(-WILDEST, Math.min(WILDEST, cues[i] - middle[i]))));
  return PLACES.map((i) => PLACES.map((j) => mean(off.map((cues) => cues[i] * cues[j]))));
}

/** x of `matrix` x = `right`, by elimination; the matrix is symmetric and positive definite. */
function solved(matrix: readonly (readonly number[])[], right: Cues): Cues {
  const rows = matrix.map((row, i) => [...row, right[i as 0]]);
  for (const i of PLACES)
    for (const k of PLACES) {
      if (k === i) continue;
      const share = rows[k]![i]! / rows[i]![i]!;
      rows[k] = rows[k]!.map((value, j) => value - share * rows[i]![j]!);
    }
  return each((i) => rows[i]![4]! / rows[i]![i]!);
}

/** Fewer looks than this say nothing. */
const LEAST_LOOKS = 5;

export function screenOf(at_lens: readonly Cues[], at_screen: readonly Cues[]): Screen | null {
  if (Math.min(at_lens.length, at_screen.length) < LEAST_LOOKS) return null;
  const [lens, screen] = [middleOf(at_lens), middleOf(at_screen)];
  const [around_lens, around_screen] = [spreadOf(at_lens, lens), spreadOf(at_screen, screen)];
  const spread = PLACES.map((i) =>
    PLACES.map((j) => {
      const own = i === j ? STRAYS[i] ** 2 : 0;
      return own + NODS ** 2 * NODDING[i] * NODDING[j] + (around_lens[i]![j]! + around_screen[i]![j]!) / 2;
    }),
  );
  const between = each((i) => screen[i] - lens[i]);
  const direction = solved(spread, between);
  const apart = Math.sqrt(Math.max(0, weighed(between, direction)));
  if (!(apart >= APART)) return null;
  const weights = each((i) => direction[i] / apart);
  return { ...gazeOf(screen), weights, half: (weighed(lens, weights) + weighed(screen, weights)) / 2 };
}

/** How far past half the way, in spreads of looks, which are some degree wide; negative: nearer to the lens. */
export const beyondHalfWay = (cues: Cues, screen: Screen): number => weighed(cues, screen.weights) - screen.half;
