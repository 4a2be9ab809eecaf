import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detectorSources } from './detector_files.js';
import { detectorModule, patched } from './patch_detector.js';

const eyes = (flip: boolean) => `getEyeBox(raw, face, eyeLandmarks.rightBounds[0], eyeLandmarks.rightBounds[1], meshSize, ${flip}, 2.3);`;
const whole = ['    Math.trunc(coord[0] + offsets[0]),', '    Math.trunc(coord[1] + offsets[1]),', '    Math.trunc(coord[2] || 0)'].join('\n');
const source = `${eyes(true)}\n${whole}\n`;

describe('the patch of the detector', () => {
  it('turns the right eye and keeps fractions, once', () => {
    const done = patched(source);
    expect(done).toBe(`${eyes(false)}\n    coord[0] + offsets[0],\n    coord[1] + offsets[1],\n    coord[2] || 0\n`);
    expect(patched(done)).toBe(done);
  });
  it('fails when a place is gone or there twice', () => {
    expect(() => patched(whole)).toThrow('the right iris');
    expect(() => patched(eyes(true))).toThrow('whole pixels');
    expect(() => patched(source + source)).toThrow('2 times');
    expect(() => patched(source + eyes(false))).toThrow('2 times');
  });
  it('is in the installed package', () => {
    const installed = readFileSync(detectorModule(), 'utf8');
    expect(patched(installed)).toBe(installed);
    // Whatever the patch says: neither fault is there.
    expect(installed).not.toMatch(/rightBounds\[0\], eyeLandmarks\.rightBounds\[1\], meshSize, true/);
    expect(installed).toMatch(/rightBounds\[0\], eyeLandmarks\.rightBounds\[1\], meshSize, false/);
    expect(installed).not.toContain('Math.trunc(coord[0] + offsets[0])');
    expect(installed).toContain('coord[0] + offsets[0],');
  });
});

it('ships four models and two programs, none that guesses age, sex, feelings or identity', () => {
  const models = ['blazeface', 'facemesh', 'iris', 'movenet-lightning'].flatMap((name) => [`${name}.json`, `${name}.bin`]);
  expect([...detectorSources().keys()].sort()).toEqual([...models, 'tfjs-backend-wasm-simd.wasm', 'tfjs-backend-wasm.wasm'].sort());
});
