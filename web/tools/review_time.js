// How long a person waits for the review of a take of 90 seconds: it is spoken by flite and sent piece by piece at the
// speed of speech, as the pages do; then it is finished, and the news is waited for.
//
//   npm run build && NINETY_PAGES=dist node tools/review_time.js         needs a built server, flite and ffmpeg
//
// Prints seconds from the end to the first numbers and to the review, the processor's time, the server's memory before
// and after, and how busy the machine was otherwise: on a busy one only the processor's time says something.
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { startServer } from '../e2e/support/server.js';
import { spoken } from '../e2e/support/takes.js';
import { example } from '../e2e/support/texts.js';

const seconds = 90;
const ticksPerSecond = 100;
const words = example('answer.txt').trim();

/** @param {string} file */
const lengthOf = (file) =>
  Number(execFileSync('ffprobe', ['-v', 'error', '-show_entries', 'format=duration', '-of', 'csv=p=0', file]));

/** @param {import('../e2e/support/server.js').Server} server */
async function usage(server) {
  const file = (/** @type {string} */ name) => readFile(`/proc/${server.process}/${name}`, 'utf8');
  const [stat, status] = [await file('stat'), await file('status')];
  // User and system time of the server and of the helpers that have ended (man 5 proc, fields 14 to 17).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const processor = fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / ticksPerSecond;
  return { processor, memory: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1000 };
}

/**
 * Seconds from now to the first event of each name.
 * @param {import('../e2e/support/server.js').Server} server
 * @param {string} take
 */
async function news(server, take) {
  const begun = performance.now();
  const response = await fetch(`${server.address}api/v1/takes/${take}/events`);
  /** @type {Record<string, number>} */
  const seen = {};
  let text = '';
  for await (const bytes of /** @type {AsyncIterable<Uint8Array>} */ (/** @type {unknown} */ (response.body))) {
    text += Buffer.from(bytes).toString();
    for (const [, name = ''] of text.matchAll(/event: ([a-z]+)\n/g)) seen[name] ??= (performance.now() - begun) / 1000;
    if (seen.result || seen.failed) break;
  }
  return seen;
}

const folder = await mkdtemp(`${tmpdir()}/ninety-media-`);
const server = await startServer();
try {
  const { id } = await server.request('POST', '/answers', { draft: words });
  const version = await server.request('POST', `/answers/${id}/versions`, {});
  const bytes = await readFile(await spoken(folder, `${words} ${words}`, 1.1));
  const before = await usage(server);
  const take = await server.request('POST', `/answers/${id}/takes`, { version_id: version.id, kind: 'free', media_type: 'audio/ogg' });
  const perSecond = Math.ceil(bytes.length / lengthOf(`${folder}/said.ogg`));
  for (let second = 0; second < seconds; ++second) {
    await server.send(`/takes/${take.id}/chunks/${second}`, bytes.subarray(second * perSecond, (second + 1) * perSecond));
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  await server.request('POST', `/takes/${take.id}/finish`, {});
  const seen = await news(server, take.id);
  const after = await usage(server);
  const { duration_s } = await server.request('GET', `/takes/${take.id}`);
  console.log(`${duration_s} s spoken: first numbers after ${seen.measures?.toFixed(1)} s, review after ${seen.result?.toFixed(1)} s`);
  console.log(`processor ${(after.processor - before.processor).toFixed(1)} s; server ${before.memory.toFixed(0)} MB before, ${after.memory.toFixed(0)} MB after; load ${loadavg()[0]?.toFixed(1)}`);
} finally {
  await server.end();
  await rm(folder, { recursive: true, force: true });
}
