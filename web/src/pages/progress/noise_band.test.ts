import { describe, expect, it } from 'vitest';
import { axisRange, changeOf, chartOf, shownHigh, shownLow, type Measure } from './noise_band';

const values = (...numbers: number[]) => numbers.map((value, i) => ({ take_id: `t${i}`, value }));
const takes = [1, 2, 3].map((day) => ({ id: `t${day - 1}`, kind: 'free' as const, started_at: `2026-03-0${day}T08:00:00.000Z` }));
const change = (now: number, low = 130, high = 170) => ({ before: 150, now, takes_before: 2, takes_now: 1, low, high });
const measure = (more: Partial<Measure>): Measure => ({
  name: 'words_per_minute',
  values: values(150, 152, 128),
  range: null,
  noise: 7,
  change: change(128),
  trend: 'different',
  ...more,
});

describe('a change', () => {
  it('is not told from few takes', () => {
    expect(changeOf(measure({ values: [], change: null, trend: 'too_few' }))).toEqual({ kind: 'none' });
    expect(changeOf(measure({ values: values(150), change: null, trend: 'too_few' }))).toEqual({ kind: 'few', now: 150 });
  });
  it('inside the band of chance is none, though the figures differ', () => {
    expect(changeOf(measure({ trend: 'no_difference', change: change(141) }))).toMatchObject({ kind: 'same', before: 150, now: 141 });
  });
  it('outside the band has a direction and the server’s verdict', () => {
    expect(changeOf(measure({}))).toMatchObject({ kind: 'changed', direction: 'down', verdict: 'different' });
    expect(changeOf(measure({ trend: 'better', change: change(171) }))).toMatchObject({ direction: 'up', verdict: 'better' });
  });
});

describe('a chart', () => {
  it('leaves a gap where a take has no figure', () => {
    const gap = measure({ values: [{ take_id: 't0', value: 150 }, { take_id: 't2', value: 128 }] });
    expect(chartOf(takes, gap)).toEqual({ takes: [1, 2, 3], values: [150, null, 128], low: [130, 130, 130], high: [170, 170, 170] });
    expect(chartOf(takes, measure({ change: null })).low).toEqual([null, null, null]);
  });
  it('has room around its values, and no rate below nothing', () => {
    const [low, high] = axisRange('words_per_minute', chartOf(takes, measure({})));
    expect(low).toBeLessThan(128);
    expect(high).toBeGreaterThan(170);
    const few = measure({ name: 'fillers_per_minute', values: values(0, 0.2), change: change(0.2, -1.4, 1.4) });
    const chart = chartOf(takes, few);
    expect(chart.low[0]).toBe(0);
    expect(axisRange('fillers_per_minute', chart)[0]).toBe(0);
    expect(axisRange('x', { takes: [], values: [], low: [], high: [] })).toEqual([0, 1]);
  });
});

it('a share ends at the whole, and its axis is not wider than it needs', () => {
  expect([shownHigh('contact_share', 1.04), shownHigh('integrated_lufs', 1.04), shownLow('contact_share', -0.1)]).toEqual([1, 1.04, 0]);
  const chart = { takes: [1, 2], values: [0.6, 0.7], low: [null, null], high: [null, null] };
  const [low, high] = axisRange('contact_share', chart);
  expect([low, high]).toEqual([expect.closeTo(0.55), expect.closeTo(0.75)]);
  expect(axisRange('wrists_seen_share', { ...chart, values: [0, 1] })).toEqual([0, 1]);
});
