import { describe, expect, it } from 'vitest';
import { calibrate, drifted } from './calibration';
import { figuresOf } from './figures';
import { beyondLens, directionOf, ownSide } from './gaze';
import { contactShare, lookAways, nearBorder, secondsIn } from './look_aways';
import { statesOf } from './states';
import { lensOf, look, stretch } from './testing';

const left = { across: -0.12 };
const calibration = lensOf(stretch(0, 2));
const states = (looks: Parameters<typeof statesOf>[0]) => statesOf(looks, calibration).map(({ state }) => state);

describe('states', () => {
  it('hold over a blink, also one that is half caught or at the start', () => {
    const shut = look(0, { open: -0.3, down: 0.1 });
    const half = look(0, { open: -0.12, down: 0.04 });
    for (const blink of [shut, half]) {
      const looks = stretch(0, 3).map((one, place) => (place === 0 || place === 10 ? { ...blink, seconds: one.seconds } : one));
      expect(new Set(states(looks))).toEqual(new Set(['contact']));
    }
  });
  it('do not take eyes that stay shut for a blink', () => {
    const looks = [...stretch(0, 2), ...stretch(2, 4, { open: -0.3, down: 0.1 }), ...stretch(4, 6)];
    expect(lookAways(statesOf(looks, calibration))).toHaveLength(1);
  });
  it('count a turned head with the eyes on the lens as contact, and turned eyes in a straight head as away', () => {
    const turned = { across: 18 / 167, face: { yaw: 18 } };
    expect(new Set(states(stretch(0, 2, turned)))).toEqual(new Set(['contact']));
    expect(new Set(states(stretch(0, 2, { across: 18 / 167 })))).toEqual(new Set(['away']));
  });
  it('keep the time without a face apart, and what is not good enough', () => {
    expect(states([...stretch(0, 1), ...stretch(1, 2, { face: null })]).slice(-7)).toEqual(Array(7).fill('out_of_frame'));
    const bad = [{ brightness: 0.02 }, { width: 10 }, { glare: 0.3 }, { faces: 2 }];
    const seen = bad.map((made) => statesOf(stretch(0, 1, made), calibration)[3]!);
    expect(seen.map(({ state, why }) => [state, why])).toEqual(
      ['too_dark', 'too_small', 'glare', 'second_face'].map((why) => ['not_measured', why]),
    );
  });
  it('ask for a new calibration only when the person stays somewhere else', () => {
    const aside = { face: { x: 0.8 } };
    const passing = statesOf([...stretch(0, 2), ...stretch(2, 2.5, aside), ...stretch(2.5, 4)], calibration);
    expect(passing.every(({ why }) => why === null)).toBe(true);
    const moved = statesOf([...stretch(0, 2), ...stretch(2, 5, aside)], calibration);
    expect(moved.at(-1)!.why).toBe('calibration_stale');
    expect(drifted(look(0, { face: { scale: 0.14 * 1.3 } }).face!, calibration)).toBe(true);
    expect(drifted(look(0, { face: { scale: 0.14 * 1.2 } }).face!, calibration)).toBe(false);
  });
});

describe('looks', () => {
  it('at the lens reach further down than up, where less is seen', () => {
    expect([-6, 4.5].map((y) => beyondLens({ x: 0, y }) < 0)).toEqual([true, true]);
    expect([-7, 5.5].map((y) => beyondLens({ x: 0, y }) < 0)).toEqual([false, false]);
  });
  it('at the lens reach further when the head is turned, up to a bound', () => {
    const reach = (turned: number) => -beyondLens({ x: 0, y: 0 }, turned);
    expect([0, 2, 8, 17, 40].map(reach)).toEqual([5, 5, 8, 12.5, 12.5]);
    // A smile with a tilted head, as it was read in a rendered face: the eyes are on the lens.
    const smiling = { down: 0.009, open: -0.02, face: { yaw: -4, pitch: 9, roll: 7 } };
    expect(new Set(states(stretch(0, 2, smiling)))).toEqual(new Set(['contact']));
    // Eyes that turn along with the head are not.
    expect(new Set(states(stretch(0, 2, { face: { yaw: 16 } })))).toEqual(new Set(['away']));
  });
  it('that change during a blink are shared out between the two, and none is shorter than eyes can rest', () => {
    const blink = (one: ReturnType<typeof look>) => ({ ...look(one.seconds, { open: -0.3, down: 0.1 }) });
    const turning = [...stretch(0, 2), ...stretch(2, 4, left)].map((one, place) => (place >= 13 && place < 17 ? blink(one) : one));
    expect(states(turning).indexOf('away')).toBe(15);
    const trembling = stretch(0, 4).map((one, place) => (place === 10 ? { ...look(one.seconds, left) } : one));
    expect(new Set(states(trembling))).toEqual(new Set(['contact']));
  });
});

describe('looks away', () => {
  it('last 0.4 s at least, and have a time and a direction', () => {
    const glance = [...stretch(0, 2), ...stretch(2, 2.27, left), ...stretch(2.27, 4)];
    expect(lookAways(statesOf(glance, calibration))).toEqual([]);
    const away = lookAways(statesOf([...stretch(0, 2), ...stretch(2, 3, left), ...stretch(3, 5)], calibration));
    expect(away).toHaveLength(1);
    expect(away[0]!.direction).toBe('left');
    expect(Math.abs(away[0]!.start - 2) + Math.abs(away[0]!.end - 3)).toBeLessThan(0.3);
  });
  it('name time out of the picture as such', () => {
    const away = lookAways(statesOf([...stretch(0, 2), ...stretch(2, 3, { face: null }), ...stretch(3, 5)], calibration));
    expect(away.map(({ direction }) => direction)).toEqual(['out_of_frame']);
  });
  it('are on the person’s other side than in the picture', () => {
    expect(directionOf({ x: -9, y: 3 })).toBe('left');
    expect([ownSide('left'), ownSide('right'), ownSide('down'), ownSide('out_of_frame')]).toEqual(['right', 'left', 'down', 'out_of_frame']);
  });
});

describe('the share', () => {
  it('weighs by time when looks come late', () => {
    // A busy machine: seven looks a second while the eyes are at the lens, two while they are away.
    const looks = [...stretch(0, 5), ...stretch(5, 10, left, 2)];
    expect(contactShare(statesOf(looks, calibration))!).toBeCloseTo(0.5, 1);
  });
  it('does not know what happened in a gap', () => {
    const gap = statesOf([...stretch(0, 2), ...stretch(8, 10)], calibration);
    expect(secondsIn(gap, 'contact')).toBeLessThan(5.1);
    const { states: runs } = figuresOf({ looks: [...stretch(0, 2), ...stretch(8, 10)], spent: [], calibration });
    expect(runs.map(({ state }) => state)).toEqual(['contact', 'contact']);
    expect(runs[1]!.start - runs[0]!.end).toBeGreaterThan(4.9);
    const away = statesOf([...stretch(0, 2), ...stretch(2, 2.27, left), ...stretch(8, 8.27, left), ...stretch(8.27, 10)], calibration);
    expect(lookAways(away).every(({ start, end }) => end - start < 1)).toBe(true);
  });
  it('is null when nothing was measured', () => {
    expect(contactShare(statesOf(stretch(0, 4, { brightness: 0.01 }), calibration))).toBeNull();
  });
});

describe('the border', () => {
  it('is near where a degree or so decides, from either side', () => {
    const [inside, outside] = [4.2, 5.8].map((degrees) => ({ across: degrees / 167 }));
    const near = nearBorder(statesOf([...stretch(0, 2), ...stretch(2, 3, inside), ...stretch(3, 4, outside), ...stretch(4, 6, left)], calibration));
    expect(near).toHaveLength(1);
    expect(Math.abs(near[0]!.start - 2) + Math.abs(near[0]!.end - 4)).toBeLessThan(0.3);
  });
  it('is not near where nobody looks, nor where nothing is measured', () => {
    expect(nearBorder(statesOf([...stretch(0, 2), ...stretch(2, 4, left)], calibration))).toEqual([]);
    expect(nearBorder(statesOf(stretch(0, 2, { across: 4.5 / 167, glare: 0.5 }), calibration))).toEqual([]);
  });
});

describe('calibration', () => {
  it('says why it was not learned', () => {
    expect(calibrate(stretch(0, 2, { face: null }))).toEqual({ ok: false, why: 'no_face' });
    const wandering = stretch(0, 2, (seconds) => ({ across: 0.1 * Math.sin(5 * seconds) }));
    expect(calibrate(wandering)).toEqual({ ok: false, why: 'restless' });
  });
});

describe('figures', () => {
  const watched = { looks: stretch(0, 10), spent: Array<number>(75).fill(50), calibration };
  it('say that the machine was too slow, by time and by number', () => {
    const slow = figuresOf({ ...watched, spent: watched.spent.map((_, i) => (i % 10 === 0 ? 400 : 50)) });
    expect([slow.eye, slow.body, slow.not_measured[0]]).toEqual([null, null, { what: 'eye', why: 'too_slow' }]);
    expect(figuresOf({ ...watched, looks: stretch(0, 10, {}, 3) }).not_measured[0]!.why).toBe('too_slow');
  });
  it('say what was in the way for most of the time', () => {
    const dark = figuresOf({ ...watched, looks: [...stretch(0, 4), ...stretch(4, 10, { brightness: 0.01 })] });
    expect(dark.not_measured).toEqual([{ what: 'eye', why: 'too_dark' }, { what: 'body', why: 'too_dark' }]);
    const moved = figuresOf({ ...watched, looks: [...stretch(0, 4), ...stretch(4, 10, { face: { x: 0.8 } })] });
    expect(moved.not_measured[0]).toEqual({ what: 'eye', why: 'calibration_stale' });
    expect(moved.body!.face_x).toBeCloseTo(0.8, 1);
  });
  it('have stretches that neither overlap nor are empty, whatever the times are', () => {
    // Halves of a hundredth: the end of one stretch and the start of the next may be rounded to different sides.
    const looks = Array.from({ length: 80 }, (_, i) => look(1 / 3 + i * 0.125 + (i % 7) * 1e-4, i % 2 ? left : { across: 4.5 / 167 }));
    const { states: runs, eye, seconds } = figuresOf({ looks, spent: [], calibration });
    for (const list of [runs, eye!.look_aways, eye!.near_border])
      list.forEach(({ start, end }, place) => {
        expect(start).toBeGreaterThanOrEqual(place > 0 ? list[place - 1]!.end : 0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(seconds);
      });
  });
  it('are total', () => {
    expect(figuresOf({ looks: [], spent: [], calibration: null }).not_measured[0]!.why).toBe('too_short');
    expect(figuresOf({ looks: stretch(0, 5, { face: null }), spent: [], calibration: null }).not_measured[0]!.why).toBe('no_face');
    expect(figuresOf({ ...watched, looks: stretch(0, 1) }).not_measured[0]!.why).toBe('too_short');
  });
  it('hold numbers, names and nothing else', () => {
    const text = JSON.stringify(figuresOf(watched));
    expect(text.length).toBeLessThan(1_000);
    expect(JSON.parse(text)).toEqual(figuresOf(watched));
  });
});
