import { expect, it } from 'vitest';
import type { Report } from '$lib/api/types';
import { EYE, axisShare, figuresOf, sideOf } from './figures';

const report = {
  criteria: [
    { id: 'D1', status: 'met', score: 1, evidence: [] },
    { id: 'D2.pace', status: 'not_measurable', score: 0, evidence: [] },
  ],
  norms: { shortest_seconds: 60, longest_seconds: 90, slow_words_per_minute: 120, quick_words_per_minute: 160 },
  not_measured: [{ what: 'words_per_minute', why: 'the transcript is rough' }],
  delivery: { duration_s: 74.2, words_per_minute: null, pitch: { median_hz: 120, sd_semitones: 2.4, voiced_share: 0.6 }, fillers_per_minute: 0 },
} as unknown as Report;

it('puts each figure beside its norm, and says why one is missing', () => {
  const figures = figuresOf(report);
  expect(figures.map((figure) => figure.name)).toEqual(['duration_s', 'words_per_minute', 'fillers_per_minute', 'sd_semitones']);
  expect(figures[0]).toMatchObject({ value: 74.2, low: 60, high: 90, criterion: 'D1', status: 'met' });
  expect(figures[1]).toMatchObject({ value: null, why: 'the transcript is rough', status: 'not_measurable' });
  // A norm that the report does not name is not made up.
  expect(figures[3]).toMatchObject({ value: 2.4, low: null, high: null });
});

it('shows nothing without a delivery', () => {
  expect(figuresOf({ ...report, delivery: undefined } as unknown as Report)).toEqual([]);
});

it('tells the side of a range, whose ends belong to it', () => {
  const range = { low: 60, high: 90 };
  expect([59.9, 60, 90, 90.1, null].map((value) => sideOf({ ...range, value }))).toEqual(['below', 'within', 'within', 'above', 'no_range']);
  expect(sideOf({ value: 9, low: 1.8, high: null })).toBe('within');
  expect([axisShare([0, 180], 90), axisShare([0, 180], 999), axisShare([-50, 0], -60)]).toEqual([0.5, 1, 0]);
});

it('takes eye contact with its error: what may lie inside the range is not called below it', () => {
  const seen = (contact_share: number) =>
    figuresOf({ ...report, norms: { eye_contact_share_partly: 0.5 }, delivery: { eye: { contact_share, contact_error: 0.05 } } } as unknown as Report, EYE)[0]!;
  expect(seen(0.64)).toMatchObject({ value: 0.64, error: 0.05, low: 0.5, high: null, criterion: 'D5.eye' });
  expect([0.44, 0.46, 0.64].map((share) => sideOf(seen(share)))).toEqual(['below', 'within', 'within']);
});
