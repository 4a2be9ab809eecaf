import { expect, it } from 'vitest';
import { byWords, ranked } from './ranked';

const story = (id: string) => ({ id, title: id, text: '', created_at: '', updated_at: '' });
const quote = { begin: 0, end: 1, text: 'x' };
const reason = { competency: 'calm', story_evidence: quote, posting_evidence: quote, asked_by: 'job' as const };

it('follows the ranking, leaves out what is gone and puts new ones last', () => {
  const order = ranked(
    [story('a'), story('b'), story('new')],
    [
      { id: 'b', score: 80, reasons: [reason] },
      { id: 'gone', score: 50, reasons: [reason] },
      { id: 'a', score: 0, reasons: [] },
    ],
  );
  expect(order.map(({ story: { id }, place }) => [id, place])).toEqual([
    ['b', 1],
    ['a', undefined],
    ['new', undefined],
  ]);
});

it('keeps the given order without a ranking', () => {
  expect(ranked([story('a'), story('b')], undefined).map(({ story: { id } }) => id)).toEqual(['a', 'b']);
});

it('puts reasons with the same words together', () => {
  const other = { ...reason, competency: 'exact', story_evidence: { begin: 2, end: 3, text: 'y' } };
  const groups = byWords([reason, other, { ...reason, competency: 'open' }]);
  expect(groups.map(({ words, reasons }) => [words, reasons.map((one) => one.competency)])).toEqual([
    ['x', ['calm', 'open']],
    ['y', ['exact']],
  ]);
});
