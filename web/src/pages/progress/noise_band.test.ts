import { describe, expect, it } from 'vitest';
import { axisRange, changeOf, chartOf, daysBetween } from './noise_band';

const values = (...numbers: number[]) => numbers.map((value, i) => ({ take_id: `t${i}`, value }));
const takes = ['a', 'b', 'c'].map((_, i) => ({ id: `t${i}`, kind: 'free' as const, started_at: `2026-03-0${i + 1}T08:00:00.000Z` }));
const noise = (direction: 'below' | 'within' | 'above') => ({ mean: 150, low: 130, high: 170, direction });

describe('a change', () => {
  it('is not told from one take', () => {
    expect(changeOf({ values: [], noise: null })).toEqual({ kind: 'none' });
    expect(changeOf({ values: values(150), noise: null })).toEqual({ kind: 'first', value: 150 });
  });
  it('inside the band is none', () => {
    expect(changeOf({ values: values(150, 168), noise: noise('within') })).toMatchObject({ kind: 'same', value: 168 });
  });
  it('outside the band has a direction', () => {
    expect(changeOf({ values: values(150, 128), noise: noise('below') })).toEqual({
      kind: 'changed',
      value: 128,
      low: 130,
      high: 170,
      direction: 'below',
    });
  });
});

describe('a chart', () => {
  const measure = { name: 'words_per_minute', values: [{ take_id: 't0', value: 150 }, { take_id: 't2', value: 128 }], noise: noise('below'), trend: null };
  it('leaves a gap where a take has no figure', () => {
    expect(chartOf(takes, measure)).toEqual({ takes: [1, 2, 3], values: [150, null, 128], low: [130, 130, 130], high: [170, 170, 170] });
  });
  it('has room around its values, and no rate below nothing', () => {
    const [low, high] = axisRange('words_per_minute', chartOf(takes, measure));
    expect(low).toBeLessThan(128);
    expect(high).toBeGreaterThan(170);
    const few = { name: 'fillers_per_minute', values: values(0, 0.2), noise: { mean: 0, low: -1.4, high: 1.4, direction: 'within' as const }, trend: null };
    const chart = chartOf(takes, few);
    expect(chart.low[0]).toBe(0);
    expect(axisRange('fillers_per_minute', chart)[0]).toBe(0);
    expect(axisRange('x', { takes: [], values: [], low: [], high: [] })).toEqual([0, 1]);
  });
});

it('counts days by the calendar', () => {
  expect(daysBetween(takes)).toBe(2);
  expect(daysBetween(takes.slice(0, 1))).toBe(0);
});
