import { expect, it } from 'vitest';
import { LevelWatch, decibels, meterShare } from './level';

function heard(rms: number, peak = rms * 3, blocks = 60) {
  const watch = new LevelWatch();
  for (let i = 0; i < blocks; ++i) watch.add({ rms, peak });
  return watch.verdict;
}

it('judges only what it has listened to for a while', () => {
  expect(heard(0.05, 0.2, 10)).toBe('listening');
  expect([heard(0), heard(0.002), heard(0.05), heard(0.4, 1)]).toEqual(['silent', 'quiet', 'good', 'loud']);
});

it('forgets a knock on the table after three seconds', () => {
  const watch = new LevelWatch();
  for (let i = 0; i < 10; ++i) watch.add({ rms: 0.5, peak: 1 });
  expect(watch.verdict).toBe('listening');
  for (let i = 0; i < 40; ++i) watch.add({ rms: 0.05, peak: 0.2 });
  expect(watch.verdict).toBe('loud');
  for (let i = 0; i < 30; ++i) watch.add({ rms: 0.05, peak: 0.2 });
  expect(watch.verdict).toBe('good');
});

it('draws −60 dB to full scale', () => {
  expect(decibels(0.1)).toBeCloseTo(-20);
  expect([meterShare(0), meterShare(0.001), meterShare(0.1), meterShare(1), meterShare(2), meterShare(NaN)]).toEqual([
    0, 0, expect.closeTo(2 / 3), 1, 1, 0,
  ]);
});
