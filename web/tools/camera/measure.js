// Measures a clip as the app measures a take, and writes what the machine interface promises (`make camera`):
//
//   node tools/camera/measure.js CLIP OUT [CALIBRATE]      CALIBRATE: "0-2" or "0-2,3-4.5", the seconds in which the
//                                                          face looks at the lens, and at the screen
//
// Directions are those of the picture as it lies in the clip, but in `camera`: that is what a take of the app has, with the
// person's own sides (src/lib/camera/README.md), and `ninety listen --camera OUT` reads it.
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { arithmetic } from './arithmetic.js';
import { openPlayer } from './play.js';

const [clip, out, calibrate = ''] = process.argv.slice(2);

/** One line says what is wrong. @param {string} message @returns {never} */
function refuse(message) {
  console.error(`camera: ${message}`);
  process.exit(2);
}

/** @param {string} text "0-2,3-4.5" */
function windowsOf(text) {
  const parts = text.split(',');
  if (parts.length > 2) refuse(`CALIBRATE=${text}: there are two places to look at, the lens and the screen`);
  return parts.map((part) => {
    const found = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(part.trim());
    if (!found || Number(found[1]) >= Number(found[2])) refuse(`CALIBRATE=${text}: write it like 0-2 or 0-2,3-4.5`);
    return { start: Number(found[1]), end: Number(found[2]) };
  });
}

/** To a millisecond, or a thousandth. @param {number} value */
const rounded = (value) => Number(value.toFixed(3));

/** @param {import('./play.js').Seen[]} seen @param {any} camera @param {{ start: number, end: number }[]} windows */
function contractOf(seen, camera, windows) {
  const looks = seen.map(({ observation }) => observation);
  const spent = seen.map((one) => one.spent);
  const during = windows.map(({ start, end }) => looks.filter(({ seconds }) => seconds >= start && seconds <= end));
  const learned = during[0] ? camera.calibrate(during[0], during[1] ?? []) : null;
  if (learned && !learned.ok) console.error(`camera: the calibration is not used: ${learned.why}`);
  const own = learned?.ok ? learned.calibration : null;
  const calibration = camera.calibrationFor(looks, own);
  /** @type {any[]} */
  const states = calibration ? camera.statesOf(looks, calibration) : [];
  const figures = camera.figuresOf({ looks, spent, calibration: own });
  const share = camera.contactShare(states);
  /** @type {any[]} */
  const away = camera.lookAways(states);
  return {
    // Without any face in the clip there is nothing to hold the eyes against.
    frames: looks.map(({ seconds }, place) => ({ t: rounded(seconds), state: states[place]?.state ?? 'out_of_frame' })),
    contact_share: share === null ? null : rounded(share),
    look_aways: away.map(({ start, end, direction }) => ({ start: rounded(start), end: rounded(end), direction })),
    nods: camera.nods(looks),
    out_of_frame_s: rounded(states.length > 0 ? camera.secondsIn(states, 'out_of_frame') : (looks.at(-1)?.seconds ?? 0)),
    frame_ms_median: rounded(camera.median(spent)),
    camera: figures,
  };
}

/** Whole or not at all. @param {string} text */
function write(text) {
  const part = `${out}.part`;
  try {
    writeFileSync(part, text);
    renameSync(part, /** @type {string} */ (out));
  } catch (error) {
    rmSync(part, { force: true });
    throw new Error(`${out} cannot be written (${/** @type {NodeJS.ErrnoException} */ (error).code})`);
  }
}

/** On a terminal only. @param {number} share */
function progress(share) {
  if (process.stderr.isTTY) process.stderr.write(share < 1 ? `\rlooking at the clip: ${Math.floor(100 * share)} % ` : '\r\x1b[K');
}

/** Looks a second at most. Truth is known picture by picture, so that every one is judged; the app looks half as often. */
const LOOKS_A_SECOND = 15;

let stopped = false;
process.once('SIGINT', () => (stopped = true));

if (!clip || !out) refuse('CLIP=FILE and OUT=FILE are needed');
const windows = calibrate ? windowsOf(calibrate) : [];
const [player, camera] = await Promise.all([openPlayer(), arithmetic()]);
try {
  const [looks, bodies] = [new camera.Pace(1 / LOOKS_A_SECOND), new camera.Pace(camera.BODY_PERIOD)];
  const seen = await player.play(clip, {
    wanted: (seconds) => looks.due(seconds),
    body: (seconds) => bodies.due(seconds),
    progress,
  });
  progress(1);
  const length = seen.at(-1)?.observation.seconds ?? 0;
  if (windows.some(({ start }) => start >= length)) throw new Error(`CALIBRATE=${calibrate} lies behind its end (${rounded(length)} s)`);
  write(`${JSON.stringify(contractOf(seen, camera, windows))}\n`);
} catch (error) {
  // Not refuse(): the browser goes first.
  progress(1);
  const message = error instanceof Error ? (error.message.trim().split('\n').at(-1) ?? '') : String(error);
  console.error(`camera: ${stopped ? 'stopped; nothing was written' : message.startsWith(clip) ? message : `${clip}: ${message}`}`);
  process.exitCode = 2;
} finally {
  await player.close();
  await camera.close();
}
