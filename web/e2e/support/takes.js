// Takes that are there already, for tests and pictures of what comes after one: spoken by flite, sent as the pages
// send them, analysed by the real server.
//
//   const take = await storedTake(server, answer.id, await spoken(folder, words));
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const chunkBytes = 200_000;

/**
 * The words as Ogg Opus, which is small; gives its path.
 * @param {string} folder
 * @param {string} words
 * @param {number} stretch how much slower than flite speaks
 */
export async function spoken(folder, words, stretch = 1.1) {
  const [text, sound, file] = ['said.txt', 'said.wav', 'said.ogg'].map((name) => join(folder, name));
  await writeFile(text ?? '', words);
  await run('flite', ['-voice', 'slt', '--setf', `duration_stretch=${stretch}`, '-f', text ?? '', '-o', sound ?? '']);
  await run('ffmpeg', ['-v', 'error', '-y', '-i', sound ?? '', '-c:a', 'libopus', '-b:a', '32k', file ?? '']);
  return file ?? '';
}

/**
 * Waits for the analysis; gives the take.
 * @param {import('./server.js').Server} server
 * @param {string} answer
 * @param {string} file
 * @param {{ kind?: string, keep?: boolean, camera?: object | null }} [options] `camera`: what it measured (camera_figures.js)
 */
export async function storedTake(server, answer, file, { kind = 'free', keep = false, camera } = {}) {
  const whole = await server.request('GET', `/answers/${answer}`);
  const version = whole.text ? await server.request('POST', `/answers/${answer}/versions`, {}) : null;
  const take = await server.request('POST', `/answers/${answer}/takes`, {
    version_id: version?.id ?? null,
    kind,
    media_type: 'audio/ogg',
    keep_recording: keep,
  });
  const bytes = await readFile(file);
  for (let n = 0; n * chunkBytes < bytes.length; ++n) {
    await server.send(`/takes/${take.id}/chunks/${n}`, bytes.subarray(n * chunkBytes, (n + 1) * chunkBytes));
  }
  await server.request('POST', `/takes/${take.id}/finish`, camera ? { camera } : {});
  for (;;) {
    const now = await server.request('GET', `/takes/${take.id}`);
    if (now.state === 'done') return now;
    if (now.state === 'failed' || now.state === 'cancelled') throw new Error(`the take is ${now.state}: ${now.error}`);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}
