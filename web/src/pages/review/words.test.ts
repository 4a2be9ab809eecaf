import { expect, it } from 'vitest';
import { flowOf } from './words';

it('puts fillers and long pauses between the words, each in its part', () => {
  const flow = flowOf({
    words: [
      { text: 'tools', start: 0.2, end: 0.6 },
      { text: 'inspire', start: 3, end: 3.5 },
      { text: 'later', start: 9, end: 9.4 },
    ],
    fillers: [{ text: 'um', start: 2.4, end: 2.8 }],
    pauses: [
      { start: 0.7, end: 2.2, inside_clause: true, long: true },
      { start: 4, end: 8, inside_clause: false, long: true },
    ],
    parts: [{ role: 'thesis', start: 0.2, end: 3.5 }],
  });
  expect(flow.map((item) => [item.kind, item.text, item.role])).toEqual([
    ['word', 'tools', 'thesis'],
    ['pause', '', 'thesis'],
    ['filler', 'um', 'thesis'],
    ['word', 'inspire', 'thesis'],
    ['word', 'later', ''],
  ]);
});
