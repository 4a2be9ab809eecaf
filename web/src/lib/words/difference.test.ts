import { expect, it } from 'vitest';
import { difference, wordsChanged, type Change } from './difference';

const without = (changes: Change[], kind: Change['kind']) =>
  changes.filter((change) => change.kind !== kind).map((change) => change.text).join('');

const pairs: [string, string][] = [
  ['', ''],
  ['', 'I led it.'],
  ['I led it.', ''],
  ['I led it.', 'I led a team of five.'],
  ['One two three four.', 'One 2 3 four!'],
  ['Para one.\n\nPara two.', 'Para one.\nPara  two, longer.'],
  ['naïve 🎉 text', 'naive 🎉🎉 text <b>bold</b>'],
];

it.each(pairs)('gives both texts back: %j → %j', (older, newer) => {
  const changes = difference(older, newer);
  expect(without(changes, 'added')).toBe(older);
  expect(without(changes, 'removed')).toBe(newer);
});

it('draws neighbouring words as one change', () => {
  expect(difference('I saw red cars', 'I saw blue vans')).toEqual([
    { kind: 'same', text: 'I saw ' },
    { kind: 'removed', text: 'red cars' },
    { kind: 'added', text: 'blue vans' },
  ]);
});

it('counts words', () => {
  expect(wordsChanged(difference('I led it', 'I led a team'))).toEqual({ added: 2, removed: 1 });
});
