// How a person's face looks when they look at the lens: what everything else is measured against.
//
//   const neutral = neutralOf(looks);       // of the two seconds in which they were asked to look there
//   const assumed = assumedNeutral(looks);  // without such seconds: of where their eyes are most
import type { EyeSeen, FaceSeen, Observation } from './observation';
import { median } from './series';

/** Medians, both eyes taken together; units as in observation.ts. */
export interface Neutral extends Omit<FaceSeen, 'left' | 'right'>, Omit<EyeSeen, 'width'> {}

/** One face as such a row of numbers. */
export function rowOf({ left, right, ...face }: FaceSeen): Neutral {
  const both = (name: 'across' | 'down' | 'open') => (left[name] + right[name]) / 2;
  return { across: both('across'), down: both('down'), open: both('open'), ...face };
}

/** Fewer looks than this say nothing, whatever they are. */
const LEAST_LOOKS = 5;
/** Share of the usual opening below which an eye is not open. */
const OPEN = 0.6;

function medians(rows: readonly Neutral[]): Neutral {
  const names = Object.keys(rows[0]!) as (keyof Neutral)[];
  return Object.fromEntries(names.map((name) => [name, median(rows.map((row) => row[name]))])) as unknown as Neutral;
}

/** Of looks in which the person looks at the lens; blinks are left out. null: too few faces. */
export function neutralOf(looks: readonly Observation[]): Neutral | null {
  const rows = looks.flatMap((look) => (look.face ? [rowOf(look.face)] : []));
  const usual = median(rows.map((row) => row.open));
  const open = rows.filter((row) => row.open > OPEN * usual);
  return open.length < LEAST_LOOKS ? null : medians(open);
}

/** The shortest stretch of the sorted values that holds a share of them, by its ends. */
function densest(values: readonly number[], share: number): [number, number] {
  const sorted = [...values].sort((a, b) => a - b);
  const count = Math.max(2, Math.ceil(share * sorted.length));
  let best: [number, number] = [sorted[0]!, sorted.at(-1)!];
  for (let i = 0; i + count <= sorted.length; ++i)
    if (sorted[i + count - 1]! - sorted[i]! < best[1] - best[0]) best = [sorted[i]!, sorted[i + count - 1]!];
  return best;
}

/**
 * Where nobody was asked to look anywhere: of the looks in which the eyes stand where they stand most of the time. That is
 * the lens for most people in most takes, and the notes for somebody who reads them, so that what rests on it is less certain.
 */
export function assumedNeutral(looks: readonly Observation[]): Neutral | null {
  const rows = looks.flatMap((look) => (look.face ? [rowOf(look.face)] : []));
  const usual = median(rows.map((row) => row.open));
  const open = rows.filter((row) => row.open > OPEN * usual);
  if (open.length < LEAST_LOOKS) return null;
  const [low, high] = densest(open.map((row) => row.across), 0.5);
  const ahead = open.filter((row) => row.across >= low && row.across <= high);
  const [upper, lower] = densest(ahead.map((row) => row.down), 0.5);
  return medians(ahead.filter((row) => row.down >= upper && row.down <= lower));
}
