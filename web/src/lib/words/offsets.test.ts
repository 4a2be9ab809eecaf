import { describe, expect, it } from 'vitest';
import { Offsets } from './offsets';

const bytesOf = (text: string) => new TextEncoder().encode(text);

const texts = {
  empty: '',
  plain: 'I rebuilt the rota.',
  accents: 'Die Löhne für Zoë — 40 % höher',
  emoji: 'go 🎉 on',
  family: 'a 👩‍👩‍👧‍👦 b',
  joined: 'नमस्ते 🇩🇪 e\u0301nd',
  lone: 'x\ud83d y \udc00 z',
  long: 'naïve 🎉 '.repeat(200),
};

describe.each(Object.entries(texts))('offsets of %s text', (_, text) => {
  const offsets = new Offsets(text);

  it('counts the bytes that are sent', () => {
    expect(offsets.bytes).toBe(bytesOf(text).length);
  });

  it('agrees with the encoder at every character', () => {
    let unit = 0;
    for (const character of text) {
      const byte = bytesOf(text.slice(0, unit)).length;
      expect(offsets.toUnits(byte)).toBe(unit);
      expect(offsets.toBytes(unit)).toBe(byte);
      unit += character.length;
    }
    expect(offsets.toUnits(offsets.bytes)).toBe(text.length);
    expect(offsets.toBytes(text.length)).toBe(offsets.bytes);
  });

  it('never gives a place inside a pair', () => {
    for (let byte = 0; byte <= offsets.bytes; byte++) {
      const unit = offsets.toUnits(byte);
      const half = /[\udc00-\udfff]/.test(text[unit] ?? '') && /[\ud800-\udbff]/.test(text[unit - 1] ?? '');
      expect(half).toBe(false);
    }
  });
});

it('clamps what lies outside', () => {
  const offsets = new Offsets('é');
  expect(offsets.toUnits(-1)).toBe(0);
  expect(offsets.toUnits(99)).toBe(1);
  expect(offsets.toBytes(99)).toBe(2);
  expect(offsets.range({ begin: 9, end: 3 })).toEqual({ from: 1, to: 1 });
});

it('cuts the quoted words out of a text with emoji', () => {
  const text = 'I 💚 work. I cut errors by 40 %.';
  const begin = bytesOf('I 💚 work. ').length;
  const { from, to } = new Offsets(text).range({ begin, end: begin + bytesOf('I cut errors').length });
  expect(text.slice(from, to)).toBe('I cut errors');
});
