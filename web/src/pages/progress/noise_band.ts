// What may be said of a measure over takes: a change counts only outside the band in which the next
// take would fall by chance.
//
//   changeOf(measure);   // { kind: 'same' } or { kind: 'changed', direction: 'below', … }
import type { Progress } from '$lib/api';

export type Measure = Progress['measures'][number];

export type Change =
  | { kind: 'none' } // not measured yet
  | { kind: 'first'; value: number } // nothing to compare with
  | { kind: 'same'; value: number; low: number; high: number }
  | { kind: 'changed'; value: number; low: number; high: number; direction: 'below' | 'above' };

export function changeOf(measure: Pick<Measure, 'values' | 'noise'>): Change {
  const value = measure.values.at(-1)?.value;
  if (value === undefined) return { kind: 'none' };
  const noise = measure.noise;
  if (!noise) return { kind: 'first', value };
  const { low, high, direction } = noise;
  return direction === 'within' ? { kind: 'same', value, low, high } : { kind: 'changed', value, low, high, direction };
}

/** The lower end of a band as it may be shown: only loudness goes below nothing. */
export function shownLow(name: string, low: number): number {
  return name === 'integrated_lufs' ? low : Math.max(0, low);
}

export interface Chart {
  /** Take number from 1, for every take there is. */
  takes: number[];
  /** null where a take has no such figure. */
  values: (number | null)[];
  /** The band of the latest take, drawn over all takes; null with one take. */
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
    low: fill(measure.noise ? shownLow(measure.name, measure.noise.low) : undefined),
    high: fill(measure.noise?.high),
  };
}

/** Lower and upper end of the axis: values and band with some room, never a hair's breadth. */
export function axisRange(name: string, chart: Chart): [number, number] {
  const all = [...chart.values, ...chart.low, ...chart.high].filter((value) => value !== null);
  if (all.length === 0) return [0, 1];
  const low = Math.min(...all);
  const high = Math.max(...all);
  const room = Math.max((high - low) * 0.15, Math.abs(high) * 0.05, 0.5);
  return [name === 'integrated_lufs' ? low - room : Math.max(0, low - room), high + room];
}

/** Days between the first and the last take, by the person's calendar; 0: all on one day. */
export function daysBetween(takes: Progress['takes']): number {
  if (takes.length < 2) return 0;
  const day = (time: string) => new Date(new Date(time).setHours(12, 0, 0, 0)).getTime();
  return Math.round((day(takes.at(-1)!.started_at) - day(takes[0]!.started_at)) / 86_400_000);
}
