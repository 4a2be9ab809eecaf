// Prints how right the camera's figures are on the recorded looks of the rendered clips (src/lib/camera/clips), for
// docs/accuracy.md:
//
//   node tools/camera/evaluate.js
//
// Nothing is fitted to a clip but its own looks at the lens, and at the screen where it has them, as the app's calibration does;
// pictures until then do not count.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { arithmetic } from './arithmetic.js';

const camera = await arithmetic();
const folder = fileURLToPath(new URL('../../src/lib/camera/clips/', import.meta.url));
const CALIBRATED = 2;

const clips = new Map(
  readdirSync(folder).map((file) => {
    const clip = JSON.parse(readFileSync(folder + file, 'utf8'));
    return [file.replace('.json', ''), { ...clip, looks: clip.looks.map(camera.lookOf) }];
  }),
);

/** Every other look, from the first or the second: the app's pace. @param {any} clip @param {number} phase */
function paced(clip, phase) {
  const every = (/** @type {any[]} */ list) => list.filter((_, i) => i % 2 === phase);
  return { ...clip, looks: every(clip.looks), frames: every(clip.frames) };
}

/** @param {any[]} right @param {(frame: any) => boolean} of */
const rate = (right, of) => {
  const chosen = right.filter(({ frame }) => of(frame));
  return chosen.length === 0 ? Number.NaN : chosen.filter((one) => one.right).length / chosen.length;
};

/** @param {any} clip @param {any} calibration */
function balanced(clip, calibration) {
  /** @type {any[]} */
  const states = camera.statesOf(clip.looks, calibration);
  const scored = states.flatMap((seen, i) => {
    const frame = clip.frames[i];
    if (frame[2] || seen.seconds < (clip.screen?.[1] ?? CALIBRATED)) return [];
    return [{ frame, right: (seen.state === 'contact') === (frame[1] === 1) }];
  });
  const rates = [rate(scored, (frame) => frame[1] === 1), rate(scored, (frame) => frame[1] === 0)].filter((value) => !Number.isNaN(value));
  return rates.reduce((sum, value) => sum + value, 0) / rates.length;
}

/** @param {any} clip @returns {('lens' | 'lens_and_screen' | 'assumed')[]} */
const howOf = (clip) => ['lens', clip.screen ? 'lens_and_screen' : 'assumed'];

/** @param {any} clip @param {'lens' | 'lens_and_screen' | 'assumed'} how */
function calibrationOf(clip, how) {
  if (how === 'assumed') return camera.calibrationFor(clip.looks, null);
  /** @param {number} from @param {number} to */
  const during = (from, to) => clip.looks.filter((/** @type {any} */ { seconds }) => seconds >= from && seconds < to);
  const learned = camera.calibrate(during(0, CALIBRATED), how === 'lens_and_screen' ? during(clip.screen[0], clip.screen[1]) : []);
  if (!learned.ok) throw new Error(learned.why);
  return learned.calibration;
}

const cells = (/** @type {(string | number)[]} */ row) => `| ${row.map((cell) => (typeof cell === 'number' ? cell.toFixed(3).replace(/\.?0+$/, '') : cell)).join(' | ')} |`;
console.log(cells(['clip', 'calibration', 'phase', 'balanced', 'share off', 'longest off, s', 'nods off', 'out of frame off, s']));
console.log(cells(Array(8).fill('---')));
for (const [name, whole] of clips)
  for (const how of howOf(whole))
    for (const phase of [0, 1]) {
      const clip = paced(whole, phase);
      const calibration = calibrationOf(clip, how);
      const states = camera.statesOf(clip.looks, calibration);
      const { truth } = clip;
      const longest = Math.max(0, ...camera.lookAways(states).map((/** @type {any} */ look) => look.end - look.start));
      console.log(
        cells([
          ...[name, how, String(phase), balanced(clip, calibration)],
          ...[camera.contactShare(states) - truth.eye_contact_share, longest - truth.longest_look_away_s],
          ...[camera.nods(clip.looks) - truth.nods, camera.secondsIn(states, 'out_of_frame') - truth.out_of_frame_s],
        ]),
      );
    }
await camera.close();
