// The figures on rendered clips whose truth is known picture by picture; the bars are those of the rubric's D4 and D5.
import { describe, expect, it } from 'vitest';
import { nods } from './body';
import { calibrationFor, figuresOf } from './figures';
import { contactShare, lookAways, secondsIn } from './look_aways';
import { statesOf } from './states';
import { CLIP_NAMES, lensOf, paced } from './testing';

const phases = [0, 1] as const;
const share = (right: readonly boolean[]) => right.filter(Boolean).length / right.length;

/** Mean of the rates of contact and away that are told right, after the calibration and outside transitions. */
function balanced({ looks, frames }: ReturnType<typeof paced>, calibration = lensOf(looks)): number {
  const scored = statesOf(looks, calibration).flatMap(({ state, seconds }, place) => {
    const [, contact, transition] = frames[place]!;
    return transition || seconds < 2 ? [] : [{ contact: contact === 1, right: (state === 'contact') === (contact === 1) }];
  });
  const rates = [true, false].map((contact) => scored.filter((one) => one.contact === contact).map((one) => one.right));
  const known = rates.filter((rate) => rate.length > 0).map(share);
  return known.reduce((sum, rate) => sum + rate, 0) / known.length;
}

describe.each(CLIP_NAMES)('%s', (name) => {
  it.each(phases)('is told right, from picture %i on', (phase) => {
    const clip = paced(name, phase);
    const states = statesOf(clip.looks, lensOf(clip.looks));
    expect(balanced(clip)).toBeGreaterThanOrEqual(0.95);
    expect(Math.abs(contactShare(states)! - clip.truth.eye_contact_share)).toBeLessThanOrEqual(0.03);
    const longest = Math.max(0, ...lookAways(states).map(({ start, end }) => end - start));
    expect(Math.abs(longest - clip.truth.longest_look_away_s)).toBeLessThanOrEqual(0.2);
    expect(nods(clip.looks)).toBe(clip.truth.nods);
    expect(Math.abs(secondsIn(states, 'out_of_frame') - clip.truth.out_of_frame_s)).toBeLessThanOrEqual(0.2);
  });
  it.each(phases)('is told right without a calibration, less surely, from picture %i on', (phase) => {
    const clip = paced(name, phase);
    const assumed = calibrationFor(clip.looks, null)!;
    expect(balanced(clip, assumed)).toBeGreaterThanOrEqual(0.9);
    expect(figuresOf({ looks: clip.looks, spent: clip.looks.map(() => 50), calibration: null }).calibration).toBe('assumed');
    // What the engine takes for the least error of a lens that is only guessed (src/take/eye_contact.cpp).
    expect(Math.abs(contactShare(statesOf(clip.looks, assumed))! - clip.truth.eye_contact_share)).toBeLessThan(0.15);
  });
});

describe('in real looks', () => {
  it('both irises move the same way, and landmarks have fractions', () => {
    // These looks were recorded with the patched detector; e2e/detector.test.js looks anew.
    const eyes = phases.flatMap((phase) => paced('glance_A', phase).looks.flatMap(({ face }) => face ?? []));
    expect(correlation(eyes.map((face) => face.left.across), eyes.map((face) => face.right.across))).toBeGreaterThan(0.9);
  });
  it('a blink is no look away, and every look away has its direction', () => {
    const { looks, frames } = paced('glance_A', 0);
    expect(frames.some(([, , , blinking]) => blinking)).toBe(true);
    const away = lookAways(statesOf(looks, lensOf(looks)));
    expect(away.map(({ direction }) => direction)).toEqual(['left', 'down']);
    expect(paced('look_camera_A', 1).frames.filter(([, , , blinking]) => blinking).length).toBeGreaterThanOrEqual(3);
    const talking = paced('look_camera_A', 1).looks;
    expect(lookAways(statesOf(talking, lensOf(talking)))).toEqual([]);
  });
  it('the picture’s left is the person’s right in what is kept', () => {
    const { looks } = paced('glance_A', 0);
    const figures = figuresOf({ looks, spent: looks.map(() => 50), calibration: lensOf(looks) });
    expect(figures.eye!.look_aways.map(({ direction }) => direction)).toEqual(['right', 'down']);
  });
  it('reading ten degrees below the lens is told with a second point, however small the difference', () => {
    const { looks, frames } = paced('glance_A', 0);
    const lens = lensOf(looks).lens;
    // Looks 20 degrees down, taken half way back to the lens.
    const reading = looks.map((look, place) => {
      if (frames[place]![0] !== 'away_down' || !look.face) return look;
      const near = (eye: typeof look.face.left) => ({ ...eye, down: (eye.down + lens.down) / 2, open: (eye.open + lens.open) / 2 });
      return { ...look, face: { ...look.face, left: near(look.face.left), right: near(look.face.right) } };
    });
    const screen = reading.filter(({ seconds }) => seconds > 6.8 && seconds < 8.4);
    const calibration = lensOf(reading, screen);
    expect(calibration.screen!.y).toBeLessThan(-8);
    expect(calibration.screen!.y).toBeGreaterThan(-14);
    expect(balanced({ ...paced('glance_A', 0), looks: reading }, calibration)).toBeGreaterThanOrEqual(0.92);
  });
});

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [ma, mb] = [mean(a), mean(b)];
  const both = mean(a.map((value, i) => (value - ma) * (b[i]! - mb)));
  return both / Math.sqrt(mean(a.map((value) => (value - ma) ** 2)) * mean(b.map((value) => (value - mb) ** 2)));
}
