import { expect, it } from 'vitest';
import { empty, joined, load, moved, parts, story, tried } from './arrangement';

function notes() {
  const made = empty();
  made.words = {
    source: 'I like hard puzzles',
    situation: 'Last May the scanner stopped.',
    action: ' I read the log line by line ',
    result: 'It ran by noon!',
    bridge: '',
  };
  return made;
}

it('joins the person’s words and adds nothing but marks', () => {
  const text = joined(notes());
  expect(text).toBe('I like hard puzzles.\n\nLast May the scanner stopped. I read the log line by line. It ran by noon!');
  const given = Object.values(notes().words).join(' ').match(/\w+/g);
  expect(text.match(/\w+/g)).toEqual(given);
});

it('follows the order chosen', () => {
  const made = { ...notes(), order: moved(empty().order, 'source', 1) };
  expect(joined(made)).toMatch(/^Last May the scanner stopped\.\n\nI like hard puzzles\.\n\nI read/);
});

it('keeps the order at its ends', () => {
  expect(moved(parts, 'source', -1)).toEqual([...parts]);
  expect(moved(parts, 'bridge', 1)).toEqual([...parts]);
});

it('takes only the story into the bank', () => {
  expect(story(notes())).toBe('Last May the scanner stopped. I read the log line by line. It ran by noon!');
});

it.each([null, '', '{', '{"order":["source"],"kind":"gold","step":99,"words":{"source":3}}'])(
  'begins anew from damaged notes %j',
  (stored) => {
    const made = load(stored);
    expect(made.words).toEqual(empty().words);
    expect(made.order).toEqual([...parts]);
    expect(made.step).toBeLessThanOrEqual(3);
  },
);

it('reads back what was stored', () => {
  expect(load(JSON.stringify(notes()))).toEqual(notes());
});

it('takes four words for a try', () => {
  expect(tried('What drives me')).toBe(false);
  expect(tried('What drives me is …')).toBe(true);
});
