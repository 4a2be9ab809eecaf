import { describe, expect, it } from 'vitest';
import { expressiveness, framing, headMovement, nods, shoulderTilt, wrists } from './body';
import { neutralOf } from './neutral';
import type { Point } from './observation';
import { look, stretch } from './testing';

const neutral = neutralOf(stretch(0, 2))!;
const nodding = (seconds: number) => ({ face: { pitch: 5 + (seconds > 2 && seconds < 5 ? 6 * Math.sin(2 * Math.PI * (seconds - 2)) : 0) } });
const body = (shift: number, wrist: Point = null) => ({
  left_shoulder: [0.7, 0.8 + shift] as Point,
  right_shoulder: [0.3, 0.8] as Point,
  left_wrist: wrist,
  right_wrist: null,
});

describe('the head', () => {
  it('nods when it goes down and comes back soon', () => {
    expect(nods(stretch(0, 8, nodding))).toBe(3);
    expect(nods(stretch(0, 8))).toBe(0);
  });
  it('does not nod when it stays down, trembles or sinks slowly', () => {
    expect(nods([...stretch(0, 4), ...stretch(4, 6, { face: { pitch: 14 } }), ...stretch(6, 12)])).toBe(0);
    expect(nods(stretch(0, 8, (seconds) => ({ face: { pitch: 5 + 1.5 * Math.sin(9 * seconds) } })))).toBe(0);
    expect(nods(stretch(0, 60, (seconds) => ({ face: { pitch: 5 + seconds / 6 } })))).toBe(0);
  });
  it('does not nod when it blinks, which pulls the detector’s pitch down, but may blink as it nods', () => {
    const blinks = (seconds: number) => seconds % 2 > 1 && seconds % 2 < 1.3;
    expect(nods(stretch(0, 12, (seconds) => (blinks(seconds) ? { open: -0.24, face: { pitch: 8.5 } } : {})))).toBe(0);
    const nod = (seconds: number) => (seconds > 2 && seconds < 2.8 ? 6 * Math.sin((Math.PI * (seconds - 2)) / 0.8) : 0);
    const both = (seconds: number) => (seconds > 2.2 && seconds < 2.4 ? { open: -0.24, face: { pitch: 12 } } : { face: { pitch: 5 + nod(seconds) } });
    expect(nods(stretch(0, 6, both))).toBe(1);
  });
  it('does not nod when it sits down lower for a while, or comes into the picture', () => {
    const sunk = (seconds: number) => 4 * Math.min(1, Math.max(0, seconds - 3), Math.max(0, 8 - seconds));
    const wavering = (seconds: number) => ({ face: { pitch: 5 + sunk(seconds) + 0.9 * Math.sin(11 * seconds) } });
    expect(nods(stretch(0, 12, wavering))).toBe(0);
    const entering = (seconds: number) => (seconds < 5 ? { face: null } : { face: { pitch: seconds < 5.3 ? 15 : 5 } });
    expect(nods([...stretch(0, 3), ...stretch(3, 8, entering)])).toBe(0);
  });
  it('moves more when it moves more', () => {
    expect(headMovement(stretch(0, 5))!.turning).toBeCloseTo(0);
    expect(headMovement(stretch(0, 8, nodding))!.turning).toBeGreaterThan(2);
    expect(headMovement([])).toBeNull();
  });
  it('has its place and tilt against the own neutral', () => {
    const seen = framing(stretch(0, 3, { face: { x: 0.75, roll: 8 } }), neutral)!;
    expect([seen.x, seen.tilt]).toEqual([0.75, 8]);
  });
});

it('a face that moves is livelier than one that does not, whatever it shows', () => {
  expect(expressiveness(stretch(0, 3), neutral)).toBe(0);
  const smiling = { face: { mouth_width: 0.56, mouth_lift: 0.05 } };
  const frowning = { face: { brow_lift: 0.13 } };
  expect(expressiveness(stretch(0, 3, smiling), neutral)).toBeCloseTo(7.2, 1);
  expect(expressiveness(stretch(0, 3, frowning), neutral)).toBeCloseTo(7, 1);
});

describe('shoulders and wrists', () => {
  it('tell the slope of the shoulders in the picture’s own proportions', () => {
    expect(shoulderTilt([look(0, { body: body(0) })])).toBe(0);
    // 0.04 of 480 pixels over 0.4 of 640.
    expect(shoulderTilt([look(0, { body: body(0.04) })])).toBeCloseTo((Math.atan2(19.2, 256) * 180) / Math.PI, 6);
    expect(shoulderTilt(stretch(0, 2))).toBeNull();
  });
  it('tell how long a wrist is in the picture, and how it moves', () => {
    const moving = [0, 0.5, 1, 1.5].map((seconds) => look(seconds, { body: body(0, seconds < 1 ? [0.5, 0.9 - seconds / 5] : null) }));
    const seen = wrists(moving)!;
    expect(seen.seen).toBe(0.5);
    expect(seen.speed).toBeCloseTo(0.1 / 0.4 / 0.5, 6);
    expect(wrists([look(0, { body: body(0, [0.5, 1.2]) })])!.seen).toBe(0);
    expect(wrists(stretch(0, 2))).toBeNull();
  });
});
