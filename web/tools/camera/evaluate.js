// Prints how right the camera's figures are on the recorded looks of the rendered clips (src/lib/camera/clips), for
// docs/accuracy.md:
//
//   node tools/camera/evaluate.js
//
// Nothing is fitted to a clip but its own first two seconds, as the app's calibration does. The radius around the lens is
// also chosen anew on the other clips each time (leave one clip out), to see whether it matters which clips it was seen on.
// "reading" is made from glance_A: each look down, 20 degrees, is taken half way back to a look at the lens beside it.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { arithmetic } from './arithmetic.js';

const camera = await arithmetic();
const folder = fileURLToPath(new URL('../../src/lib/camera/clips/', import.meta.url));
const CALIBRATED = 2;
/** @type {Record<string, ('lens' | 'lens_and_screen' | 'assumed')[]>} */
const HOW = { reading: ['lens', 'lens_and_screen'], else: ['lens', 'assumed'] };

/** Half way from one look to another, in every number of the eyes. @param {any} a @param {any} b */
function halfway(a, b) {
  const eye = (/** @type {'left' | 'right'} */ side) =>
    Object.fromEntries(Object.keys(a.face[side]).map((name) => [name, (a.face[side][name] + b.face[side][name]) / 2]));
  return { ...a, face: { ...a.face, left: eye('left'), right: eye('right') } };
}

/** @param {any} clip of glance_A */
function reading(clip) {
  const at_lens = clip.looks.filter((/** @type {any} */ _, /** @type {number} */ i) => clip.frames[i][0] === 'camera' && !clip.frames[i][2] && !clip.frames[i][3]);
  const looks = clip.looks.map((/** @type {any} */ look, /** @type {number} */ i) =>
    clip.frames[i][0] === 'away_down' ? halfway(look, at_lens[i % at_lens.length]) : look,
  );
  const screen = looks.filter((/** @type {any} */ _, /** @type {number} */ i) => clip.frames[i][0] === 'away_down' && !clip.frames[i][2]).slice(0, 15);
  return { ...clip, looks, screen };
}

const clips = new Map(
  readdirSync(folder).map((file) => {
    const clip = JSON.parse(readFileSync(folder + file, 'utf8'));
    return [file.replace('.json', ''), { ...clip, looks: clip.looks.map(camera.lookOf) }];
  }),
);
clips.set('reading', reading(clips.get('glance_A')));

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

/** @param {any} clip @param {any} calibration @param {number} [radius] */
function balanced(clip, calibration, radius) {
  /** @type {any[]} */
  const states = camera.statesOf(clip.looks, calibration);
  const scored = states.flatMap((seen, i) => {
    const frame = clip.frames[i];
    if (frame[2] || seen.seconds < CALIBRATED) return [];
    const contact = radius && seen.gaze ? Math.hypot(seen.gaze.x, seen.gaze.y) < radius : seen.state === 'contact';
    return [{ frame, right: contact === (frame[1] === 1) }];
  });
  const rates = [rate(scored, (frame) => frame[1] === 1), rate(scored, (frame) => frame[1] === 0)].filter((value) => !Number.isNaN(value));
  return rates.reduce((sum, value) => sum + value, 0) / rates.length;
}

/** @param {any} clip @param {'lens' | 'lens_and_screen' | 'assumed'} how */
function calibrationOf(clip, how) {
  if (how === 'assumed') return camera.calibrationFor(clip.looks, null);
  const lens = clip.looks.filter((/** @type {any} */ look) => look.seconds < CALIBRATED);
  const learned = camera.calibrate(lens, how === 'lens_and_screen' ? clip.screen : []);
  if (!learned.ok) throw new Error(learned.why);
  return learned.calibration;
}

/** The radius that is best on all clips but one. @param {string} left_out @param {number} phase */
function radiusWithout(left_out, phase) {
  const others = [...clips].filter(([name]) => name !== left_out && !(name === 'reading' && left_out === 'glance_A') && name !== 'reading').map(([, clip]) => paced(clip, phase));
  const score = (/** @type {number} */ radius) => others.reduce((sum, clip) => sum + balanced(clip, calibrationOf(clip, 'lens'), radius), 0);
  const candidates = Array.from({ length: 33 }, (_, i) => 4 + i / 4);
  const best = Math.max(...candidates.map(score));
  const equal = candidates.filter((radius) => score(radius) >= best - 1e-9);
  // Where a whole range is as good as any, its middle.
  return /** @type {number} */ (equal[equal.length >> 1]);
}

const cells = (/** @type {(string | number)[]} */ row) => `| ${row.map((cell) => (typeof cell === 'number' ? cell.toFixed(3).replace(/\.?0+$/, '') : cell)).join(' | ')} |`;
console.log(cells(['clip', 'calibration', 'phase', 'balanced', 'share off', 'longest off, s', 'nods off', 'out of frame off, s', 'radius without it', 'balanced then']));
console.log(cells(Array(10).fill('---')));
for (const [name, whole] of clips)
  for (const how of HOW[name] ?? HOW.else ?? [])
    for (const phase of [0, 1]) {
      const clip = paced(whole, phase);
      const calibration = calibrationOf({ ...clip, screen: whole.screen }, how);
      const states = camera.statesOf(clip.looks, calibration);
      const { truth } = clip;
      const longest = Math.max(0, ...camera.lookAways(states).map((/** @type {any} */ look) => look.end - look.start));
      const radius = how === 'lens' ? radiusWithout(name, phase) : Number.NaN;
      console.log(
        cells([
          ...[name, how, String(phase), balanced(clip, calibration)],
          ...[camera.contactShare(states) - truth.eye_contact_share, longest - truth.longest_look_away_s],
          ...[camera.nods(clip.looks) - truth.nods, camera.secondsIn(states, 'out_of_frame') - truth.out_of_frame_s],
          ...(how === 'lens' ? [radius, balanced(clip, calibration, radius)] : ['', '']),
        ]),
      );
    }
await camera.close();
