import { expect, it } from 'vitest';
import { kindNow, rungs } from './ladder';

const now = new Date('2026-03-02T09:00:00Z');

it('goes from the cold take to the next day', () => {
  expect(rungs({ step: 'cold', not_before: null, cue: null }, now).map((rung) => rung.state)).toEqual(['next', 'later', 'later', 'later']);
  expect(rungs({ step: 'retake', not_before: null, cue: null }, now).map((rung) => rung.state)).toEqual(['done', 'done', 'next', 'later']);
  expect(rungs({ step: 'done', not_before: null, cue: null }, now).map((rung) => rung.state)).toEqual(Array(4).fill('done'));
});

it('keeps the last rung shut until a day has passed; takes in between are free', () => {
  const ladder = { step: 'next_day', not_before: '2026-03-02T18:00:00.000Z', cue: null } as const;
  expect(rungs(ladder, now)[3]).toEqual({ kind: 'next_day', state: 'waiting', from: new Date(ladder.not_before) });
  expect(kindNow(ladder, now)).toBe('free');
  expect(kindNow(ladder, new Date('2026-03-02T18:00:00Z'))).toBe('next_day');
  expect(kindNow({ step: 'done', not_before: null, cue: null }, now)).toBe('free');
});
