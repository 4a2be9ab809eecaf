import { describe, expect, it } from 'vitest';
import { TimeScale, clock, contour, outline, placeAt, stops, thinned, ticks } from './timeline_geometry';

describe('the scale', () => {
  const scale = new TimeScale(90, 900);
  it('goes from time to place and back, and stays inside', () => {
    expect([scale.x(45), scale.x(-1), scale.x(100), scale.seconds(450), scale.seconds(9999)]).toEqual([450, 0, 900, 45, 90]);
    expect(new TimeScale(0, 900).x(3)).toBe(0);
  });
  it('makes short things wide enough to hit, also at the end', () => {
    expect(scale.span(10, 10.1, 8)).toEqual({ x: 100, width: 8 });
    expect(scale.span(89.9, 90, 8)).toEqual({ x: 892, width: 8 });
  });
  it('marks seconds that are far enough apart', () => {
    expect(ticks(scale)).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90]);
    expect(ticks(new TimeScale(300, 320))).toEqual([0, 60, 120, 180, 240, 300]);
  });
});

describe('the drawing', () => {
  it('keeps the peaks of what it thins out', () => {
    expect(thinned([0, 0.2, 0.9, 0.1, 0, 0.4], 3)).toEqual([0.2, 0.9, 0.4]);
    expect(thinned([0.5], 3)).toEqual([0.5]);
  });
  it('draws silence as a thin line and nothing as nothing', () => {
    expect(outline([], 10, 10)).toBe('');
    expect(outline([0, 1], 10, 10)).toBe('M0,5 L2.5,4.5 7.5,0 L10,5 L7.5,10 2.5,5.5 Z');
  });
  it('interrupts the pitch where there is no voice', () => {
    expect(contour([0, 8, null, -8], 40, 16)).toBe('M5,8 l0,0 L15,0M35,16 l0,0');
    expect(contour([], 40, 16)).toBe('');
  });
});

it('stops at parts, pauses and fillers in their order', () => {
  const found = stops({
    parts: [{ role: 'thesis', start: 0.2, end: 5 }],
    pauses: [
      { start: 5, end: 6.4, inside_clause: true, long: true },
      { start: 2, end: 2.4, inside_clause: false, long: false },
    ],
    fillers: [{ text: 'um', start: 0.2, end: 0.5 }],
  });
  expect(found.map((stop) => stop.kind)).toEqual(['part', 'filler', 'pause', 'long_pause']);
  expect(placeAt(found, 0)).toBe(-1);
  expect(placeAt(found, 3)).toBe(2);
  expect(placeAt([], 3)).toBe(-1);
});

it('writes times', () => {
  expect([clock(7), clock(64.4), clock(300), clock(7.34, true), clock(59.96, true), clock(-1)]).toEqual([
    '0:07',
    '1:04',
    '5:00',
    '0:07.3',
    '1:00.0',
    '0:00',
  ]);
});
