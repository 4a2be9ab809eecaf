// What may be said of a measure over takes: a change counts only outside the band of chance, in which takes
// fall when nothing was changed.
//
//   changeOf(measure);             // { kind: 'same', before: 151, now: 148, … }
//   chartOf(progress.takes, measure).values;
import type { Progress } from '$lib/api/types';
import { isShare } from '$lib/takes/measures';

export type Measure = Progress['measures'][number];
type Figures = NonNullable<Measure['change']>;

export type Change =
  | { kind: 'none' } // measured in no take
  | { kind: 'few'; now: number } // nothing to tell a difference by
  | ({ kind: 'same' } & Figures)
  | ({ kind: 'changed'; direction: 'up' | 'down'; verdict: 'better' | 'worse' | 'different' } & Figures);

export function changeOf(measure: Pick<Measure, 'values' | 'change' | 'trend'>): Change {
  const latest = measure.values.at(-1);
  if (!latest) return { kind: 'none' };
  const { change, trend } = measure;
  if (!change || trend === 'too_few') return { kind: 'few', now: latest.value };
  if (trend === 'no_difference') return { kind: 'same', ...change };
  return { kind: 'changed', direction: change.now < change.before ? 'down' : 'up', verdict: trend, ...change };
}

/** The lower end of a band as it may be shown: only loudness goes below nothing. */
export function shownLow(name: string, low: number): number {
  return name === 'integrated_lufs' ? low : Math.max(0, low);
}

/** The upper end: no share is more than the whole. */
export function shownHigh(name: string, high: number): number {
  return isShare(name) ? Math.min(1, high) : high;
}

export interface Chart {
  /** Take number from 1, for every take there is. */
  takes: number[];
  /** null where a take has no such figure. */
  values: (number | null)[];
  /** The band of chance over all takes; null with too few. */
  low: (number | null)[];
  high: (number | null)[];
}

/** The columns of the chart of one measure, over all takes of the answer. */
export function chartOf(takes: Progress['takes'], measure: Measure): Chart {
  const valueOf = new Map(measure.values.map((entry) => [entry.take_id, entry.value]));
  const fill = (value: number | undefined) => takes.map(() => value ?? null);
  return {
    takes: takes.map((_, i) => i + 1),
    values: takes.map((take) => valueOf.get(take.id) ?? null),
    low: fill(measure.change ? shownLow(measure.name, measure.change.low) : undefined),
    high: fill(measure.change ? shownHigh(measure.name, measure.change.high) : undefined),
  };
}

/** Lower and upper end of the axis: values and band with some room, never a hair's breadth. */
export function axisRange(name: string, chart: Chart): [number, number] {
  const all = [...chart.values, ...chart.low, ...chart.high].filter((value) => value !== null);
  if (all.length === 0) return [0, 1];
  const low = Math.min(...all);
  const high = Math.max(...all);
  const room = Math.max((high - low) * 0.15, Math.abs(high) * 0.05, isShare(name) ? 0.05 : 0.5);
  return [name === 'integrated_lufs' ? low - room : Math.max(0, low - room), shownHigh(name, high + room)];
}
