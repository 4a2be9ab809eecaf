import { expect, it } from 'vitest';
import { pieces } from './pieces';

it('cuts at every border and keeps the text whole', () => {
  const text = 'the quick brown fox';
  const cut = pieces(text, [
    { from: 4, to: 15, mark: 'a' },
    { from: 10, to: 19, mark: 'b' },
    { from: 4, to: 9, mark: 'c' },
  ]);
  expect(cut.map((piece) => piece.text).join('')).toBe(text);
  expect(cut.map((piece) => piece.marks.join(''))).toEqual(['', 'ac', 'a', 'ab', 'b']);
});

it('leaves out empty ranges and those beyond the end', () => {
  expect(pieces('ab', [{ from: 1, to: 1, mark: 'x' }])).toEqual([{ from: 0, text: 'ab', marks: [] }]);
  expect(pieces('ab', [{ from: 1, to: 9, mark: 'x' }]).map((piece) => piece.text)).toEqual(['a', 'b']);
  expect(pieces('', [])).toEqual([]);
});

it('cuts many ranges', () => {
  const text = 'word '.repeat(5000);
  const marked = Array.from({ length: 5000 }, (_, index) => ({ from: index * 5, to: index * 5 + 4, mark: index }));
  expect(pieces(text, marked)).toHaveLength(10000);
});
