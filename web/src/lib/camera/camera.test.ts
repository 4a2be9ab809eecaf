import { describe, expect, it } from 'vitest';
import { Calibrating } from './calibrating';
import { forgetCalibrations, keepCalibration, keptCalibration, cameraWanted, wantCamera } from './kept';
import { faceOf } from './landmarks';
import { brightnessOf, glareOf } from './light';
import { LOOK_PERIOD, Pace } from './pace';
import { lookOf, rowFrom } from './recorded';
import { median, smoothed, spansOf, stretchesOf } from './series';
import { lensOf, look, stretch } from './testing';

describe('landmarks', () => {
  const mesh = Array.from({ length: 478 }, () => [0, 0, 0]);
  const at = (index: number, x: number, y: number) => (mesh[index] = [x, y, 0]);
  [[33, 100, 100], [133, 130, 100], [362, 170, 100], [263, 200, 100], [159, 115, 95], [145, 115, 105], [386, 185, 95], [374, 185, 105]].forEach(
    ([index, x, y]) => at(index!, x!, y!),
  );
  const angle = { yaw: Math.PI / 6, pitch: 0, roll: 0 };
  const seen = (left: number[], right: number[]) => faceOf({ mesh, irises: { left, right }, angle }, { width: 640, height: 480 });
  it('measure the iris in widths of its eye, both eyes towards the same side', () => {
    const face = seen([188, 97], [118, 97]);
    expect([face.left.across, face.right.across]).toEqual([expect.closeTo(0.1), expect.closeTo(0.1)]);
    expect([face.left.down, face.left.open, face.left.width, face.yaw]).toEqual([expect.closeTo(-0.1), expect.closeTo(1 / 3), 30, expect.closeTo(30)]);
    expect(face.scale).toBeCloseTo(100 / 640);
  });
  it('do not change when the head is tilted', () => {
    const turn = ([x, y]: number[]) => [0.9 * x! - 0.3 * y!, 0.3 * x! + 0.9 * y!, 0];
    const upright = seen([188, 97], [118, 97]);
    const tilted = faceOf({ mesh: mesh.map(turn), irises: { left: turn([188, 97]), right: turn([118, 97]) }, angle }, { width: 640, height: 480 });
    expect(tilted.left.across).toBeCloseTo(upright.left.across);
    expect(tilted.right.down).toBeCloseTo(upright.right.down);
  });
  it('are total', () => {
    expect(() => faceOf({ mesh: [], irises: { left: [], right: [] }, angle }, { width: 640, height: 480 })).not.toThrow();
  });
});

it('light is the mean, and glare what is blank', () => {
  const pixels = new Uint8ClampedArray([0, 0, 0, 255, 255, 255, 255, 255]);
  expect([brightnessOf(pixels), glareOf(pixels), brightnessOf(new Uint8ClampedArray())]).toEqual([0.5, 0.5, 0]);
});

describe('the pace', () => {
  const looked = (rate: number, seconds: number) => {
    const pace = new Pace(LOOK_PERIOD);
    return Array.from({ length: rate * seconds }, (_, i) => pace.due(i / rate)).filter(Boolean).length / seconds;
  };
  it('is some seven looks a second of any camera, and all of a slow one', () => {
    for (const rate of [15, 24, 25, 30, 60]) expect(looked(rate, 20)).toBeCloseTo(7.5, 0);
    expect(looked(5, 20)).toBe(5);
  });
  it('makes up for nothing after a gap', () => {
    const pace = new Pace(0.1);
    expect([0, 5, 5.05, 5.1].map((seconds) => pace.due(seconds))).toEqual([true, true, false, true]);
  });
});

describe('series', () => {
  it('share out the time between looks, and leave gaps open', () => {
    expect(spansOf([0, 1, 4]).map(({ start, end }) => [start, end])).toEqual([[0, 0.5], [0.5, 1.5], [3.5, 4.5]]);
    expect(spansOf([])).toEqual([]);
  });
  it('come together in stretches, which a gap ends', () => {
    const seen = spansOf([0, 0.5, 1, 1.5, 4, 4.5]).map((span, place) => ({ span, near: place !== 1 }));
    expect(stretchesOf(seen, ({ near }) => near)).toEqual([
      { key: true, start: 0, end: 0.25, first: 0, last: 0 },
      { key: false, start: 0.25, end: 0.75, first: 1, last: 1 },
      { key: true, start: 0.75, end: 2, first: 2, last: 3 },
      { key: true, start: 3.5, end: 4.75, first: 4, last: 5 },
    ]);
  });
  it('are smoothed by neighbours that are there', () => {
    expect(smoothed([1, 9, 2, null, 7])).toEqual([5, 2, 5.5, null, 7]);
    expect(median([])).toBeNaN();
  });
});

describe('calibrating', () => {
  const at = (calibrating: Calibrating, looks: ReturnType<typeof stretch>) => looks.forEach((one) => calibrating.add(one));
  it('takes two seconds at the lens and two at the screen, eyes on their way left out', () => {
    const calibrating = new Calibrating();
    at(calibrating, stretch(0, 2.3, (seconds) => (seconds < 0.4 ? { across: 0.2 } : {})));
    expect(calibrating.step).toBe('lens');
    at(calibrating, stretch(2.3, 2.7));
    expect(calibrating.step).toBe('screen');
    expect(calibrating.share).toBeGreaterThanOrEqual(0.5);
    at(calibrating, stretch(2.8, 5.6, { down: 0.03, open: -0.03 }));
    expect([calibrating.step, calibrating.share]).toEqual(['done', 1]);
    const { result } = calibrating;
    expect(result.ok && result.calibration.screen!.y).toBeLessThan(-8);
    expect(result.ok && Math.abs(result.calibration.lens.across)).toBeLessThan(0.01);
  });
  it('waits on a slow machine for enough looks, but not for ever without a face', () => {
    const slow = new Calibrating();
    at(slow, stretch(0, 3, {}, 2));
    expect(slow.step).toBe('lens');
    const nobody = new Calibrating();
    at(nobody, stretch(0, 16, { face: null }));
    expect([nobody.step, nobody.result]).toEqual(['done', { ok: false, why: 'no_face' }]);
  });
});

it('calibrations are kept by camera, forgotten on request, and not taken from another kind', () => {
  const kept = new Map<string, string>();
  const store = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
  const calibration = lensOf(stretch(0, 2));
  expect([keptCalibration('one', store), cameraWanted(store)]).toEqual([null, false]);
  keepCalibration('one', calibration, store);
  wantCamera(true, store);
  expect([keptCalibration('one', store), keptCalibration('two', store), cameraWanted(store)]).toEqual([calibration, null, true]);
  forgetCalibrations(store);
  expect([keptCalibration('one', store), cameraWanted(store)]).toEqual([null, true]);
  kept.set('ninety-camera', '{"schema":9}');
  expect(keptCalibration('one', store)).toBeNull();
});

it('looks survive being written down', () => {
  const body = { left_shoulder: [0.7, 0.8] as [number, number], right_shoulder: null, left_wrist: null, right_wrist: null };
  for (const one of [look(1.5, { across: 0.1, body }), look(2, { face: null })]) expect(lookOf(JSON.parse(JSON.stringify(rowFrom(one))))).toEqual(one);
});

it('a take becomes figures in a worker only: no page imports the arithmetic that goes over all of its looks', () => {
  const sources = Object.entries(
    import.meta.glob<string>(['../../**/*.ts', '../../**/*.svelte', '!../../**/*.test.ts'], { query: '?raw', import: 'default', eager: true }),
  );
  const arithmetic = /import (?!type)[^;]*?from '(?:\$lib\/camera|\.)\/(?:figures|states|look_aways|body)';/g;
  // The page Review has a module of that name too, beside it.
  const importing = sources.flatMap(([name, source]) =>
    (source.match(arithmetic) ?? []).some((line) => line.includes('$lib') || name.startsWith('./')) ? [name.replace('./', '')] : [],
  );
  expect(sources.length).toBeGreaterThan(50);
  expect(importing.filter((name) => !['figures.ts', 'look_aways.ts'].includes(name))).toEqual(['figures.worker.ts']);
});
