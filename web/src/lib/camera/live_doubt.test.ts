import { expect, it } from 'vitest';
import { LiveDoubt } from './live_doubt';
import { lensOf, look, stretch, type Made } from './testing';

const calibration = lensOf(stretch(0, 2));
const told = (made: (seconds: number) => Made, { rate = 7.5, spent = 50, seconds = 6 } = {}) => {
  const doubt = new LiveDoubt();
  return stretch(0, seconds, made, rate).map((observation) => doubt.after({ observation, spent }, calibration));
};

it('tells at once what the first picture shows', () => {
  expect(told(() => ({ brightness: 0.01 }))[0]).toBe('too_dark');
  expect(told(() => ({}))[0]).toBeNull();
});

it('does not tell what passes, and tells what stays', () => {
  const dark = (from: number, to: number) => (seconds: number) => ({ brightness: seconds > from && seconds < to ? 0.01 : 0.5 });
  expect(told(dark(2, 2.4)).every((doubt) => doubt === null)).toBe(true);
  const stays = told(dark(2, 9));
  expect(stays.indexOf('too_dark') / 7.5).toBeGreaterThanOrEqual(2.5);
  expect(stays.indexOf('too_dark') / 7.5).toBeLessThan(3);
  // From picture to picture another one: none of them is told.
  expect(new Set(told((seconds) => ({ faces: Math.round(seconds * 7.5) % 2 ? 2 : 1 })))).toEqual(new Set([null]));
});

it('tells that the person sits elsewhere, is gone, or that the machine cannot keep up', () => {
  expect(told(() => ({ face: { x: 0.8 } })).at(-1)).toBe('calibration_stale');
  expect(told(() => ({ face: null })).at(-1)).toBe('no_face');
  expect(told(() => ({}), { rate: 3 }).at(-1)).toBe('too_slow');
  expect(told(() => ({}), { spent: 400 }).at(-1)).toBe('too_slow');
});

it('asks for no calibration that there is none of', () => {
  expect(new LiveDoubt().after({ observation: look(0, { face: { x: 0.8 } }), spent: 50 }, null)).toBeNull();
});
