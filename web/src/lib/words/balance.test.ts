import { expect, it } from 'vitest';
import { lengthOf, shares } from './balance';

const segment = (begin: number, end: number, role: 'thesis' | 'action' | 'result') => ({
  begin,
  end,
  role,
  also: null,
  confidence: 1,
});

it('counts the words of each part, with bytes told from units', () => {
  const text = 'Café puzzles drive me 🎉. I fixed it. It held. I fixed more.';
  const bytes = (part: string) => new TextEncoder().encode(text.slice(0, text.indexOf(part))).length;
  const parts = shares(
    [
      segment(0, bytes('I fixed it'), 'thesis'),
      segment(bytes('I fixed it'), bytes('It held'), 'action'),
      segment(bytes('It held'), bytes('I fixed more'), 'result'),
      segment(bytes('I fixed more'), new TextEncoder().encode(text).length, 'action'),
    ],
    text,
  );
  expect(parts.map(({ role, words }) => [role, words])).toEqual([
    ['thesis', 5],
    ['action', 6],
    ['result', 2],
  ]);
  expect(parts.reduce((sum, part) => sum + part.share, 0)).toBeCloseTo(1);
});

it('has no share where there are no words', () => {
  expect(shares([], '')).toEqual([]);
});

it.each([
  [{ low: 20, high: 30 }, 'short'],
  [{ low: 50, high: 61 }, 'fits'],
  [{ low: 66, high: 87 }, 'fits'],
  [{ low: 90, high: 120 }, 'fits'],
  [{ low: 91, high: 120 }, 'long'],
] as const)('places %j as %s', (spoken, length) => {
  expect(lengthOf(spoken)).toBe(length);
});
