// What the fake microphone hears and the fake camera sees, made at test time.
//
//   const sound = await spokenAnswer(folder);      // WAV: flite's voice, then silence
//   const picture = await filmed(folder);          // Y4M: a rendered face (CC0)
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** @param {string} name of a clip in e2e/media */
export const clipFile = (name) => fileURLToPath(new URL(`../media/${name}.webm`, import.meta.url));

/** Some 25 seconds of speech, in the three parts of an answer. */
export const answer = [
  'What drives me is a process that everybody has stopped questioning.',
  'Two winters ago I was on the front desk of a clinic, and every booking was written down twice.',
  'I asked the vets what they needed, and I drew up a single booking page and tried it with two colleagues.',
  'After a month nobody stayed late on Fridays any more.',
  'I would like to take such processes apart in your team, because that is where I learn most.',
].join(' ');

/**
 * Silence in front for the countdown. Chromium plays the file in a loop, so silence that is longer than any test
 * stands behind the words.
 * @param {string} folder
 */
export async function spokenAnswer(folder, words = answer) {
  const text = join(folder, 'answer.txt');
  const spoken = join(folder, 'spoken.wav');
  const sound = join(folder, 'answer.wav');
  await writeFile(text, words);
  await run('flite', ['-voice', 'slt', '--setf', 'duration_stretch=1.1', '-f', text, '-o', spoken]);
  await run('sox', [spoken, '-r', '48000', sound, 'gain', '-3', 'pad', '4', '600']);
  return sound;
}

/** A clip as Chromium's fake camera plays it, in a loop. @param {string} folder */
export async function filmed(folder, name = 'look_camera_A') {
  const picture = join(folder, `${name}.y4m`);
  await run('ffmpeg', ['-v', 'error', '-i', clipFile(name), '-pix_fmt', 'yuv420p', '-y', picture]);
  return picture;
}
