import { expect, it } from 'vitest';
import { saidAgainstWritten } from './said_against_written';

const script = 'Ça m’inspire. I fixed the old pump myself. It held.';
const at = (part: string) => {
  const begin = new TextEncoder().encode(script.slice(0, script.indexOf(part))).length;
  return { begin, end: begin + new TextEncoder().encode(part).length };
};
const fact = {
  parts: [],
  sentences: [
    { ...at('Ça m’inspire.'), status: 'said' as const, share: 1 },
    { ...at('I fixed the old pump myself.'), status: 'shortened' as const, share: 0.6 },
    { ...at('It held.'), status: 'skipped' as const, share: 0 },
  ],
  skipped_words: [at('the'), at('old'), at('myself'), at('It'), at('held')],
  ad_libbed: [{ text: 'you know', start: 3, end: 3.6 }],
  kept: 0.6,
  faithful: 0.9,
};

it('marks the words left out, by bytes, and joins neighbours', () => {
  const { sentences, count, added } = saidAgainstWritten(script, fact);
  expect(sentences.map((sentence) => sentence.pieces)).toEqual([
    [{ text: 'Ça m’inspire.', skipped: false }],
    [
      { text: 'I fixed ', skipped: false },
      { text: 'the old', skipped: true },
      { text: ' pump ', skipped: false },
      { text: 'myself', skipped: true },
      { text: '.', skipped: false },
    ],
    [{ text: 'It held.', skipped: true }],
  ]);
  expect(count).toEqual({ said: 1, shortened: 1, changed: 0, skipped: 1 });
  expect(added[0]!.text).toBe('you know');
});

it('loses no letter of the plan', () => {
  const { sentences } = saidAgainstWritten(script, fact);
  const whole = sentences.map((sentence) => sentence.pieces.map((piece) => piece.text).join('')).join(' ');
  expect(whole).toBe(script);
});
