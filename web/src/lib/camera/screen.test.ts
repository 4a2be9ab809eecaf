import { describe, expect, it } from 'vitest';
import { cuesOf } from './gaze';
import { rowOf } from './neutral';
import { beyondHalfWay } from './screen';
import { statesOf } from './states';
import { lensOf, look, stretch, type Made } from './testing';

/** The detector's trembling, the same in each run. */
const trembling = (seconds: number, by: number) => by * Math.sin(97 * seconds + Math.sin(53 * seconds));
const eyes = (made: Made) => (seconds: number) => ({
  ...made,
  down: (made.down ?? 0) + trembling(seconds, 0.004),
  open: (made.open ?? 0) + trembling(seconds + 9, 0.008),
  face: { pitch: 5 + trembling(seconds + 5, 0.6) },
});
const at_lens = stretch(0, 2, eyes({}));

describe('a screen', () => {
  it('is left out when it cannot be told from the lens, or was seen too seldom', () => {
    expect(lensOf(at_lens).screen).toBeNull();
    expect(lensOf(at_lens, stretch(2, 4, eyes({}))).screen).toBeNull();
    expect(lensOf(at_lens, stretch(2, 2.4, eyes({ down: 0.03 }))).screen).toBeNull();
  });
  it('has its place, as the detector reads it', () => {
    expect(lensOf(stretch(0, 2), stretch(2, 4, { down: 0.03, open: -0.03 })).screen!.y).toBeCloseTo(-12.2, 1);
  });
  // What ten degrees down looked like in rendered faces: read well; by the lids alone; by the iris alone, the lens being high up.
  it.each([{ down: 0.015, open: -0.028 }, { down: 0.003, open: -0.02 }, { down: 0.01, open: 0.004 }])(
    'that is seen as %j is told from the lens, though it lies within the radius around it',
    (screen) => {
      const calibration = lensOf(at_lens, stretch(2, 4, eyes(screen)));
      const seen = statesOf([...stretch(4, 8, eyes({})), ...stretch(8, 12, eyes(screen))], calibration);
      const right = seen.filter(({ seconds, state }) => state === (seconds < 8 ? 'contact' : 'away')).length / seen.length;
      expect(right).toBeGreaterThan(0.9);
    },
  );
  it('is a look at it however far to its sides, and a nod with the eyes on the lens is none', () => {
    const calibration = lensOf(at_lens, stretch(2, 4, eyes({ down: 0.015, open: -0.028 })));
    const past = (made: Made) => beyondHalfWay(cuesOf(rowOf(look(0, made).face!), calibration.lens), calibration.screen!);
    expect(past({ down: 0.015, open: -0.028, across: 0.036 })).toBeGreaterThan(0);
    // Down by 6 degrees as the detector reads them: iris and lids go up in their sockets.
    expect(past({ down: -0.009, open: 0.02, face: { pitch: 11 } })).toBeLessThan(0);
  });
});
