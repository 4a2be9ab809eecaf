// A real take of five minutes, spoken from the beginning to the end: it ends by itself, nothing is lost, and it is
// analysed. It takes longer than all other tests together, so it is run by hand:
//
//   NINETY_LONG=1 npm run e2e -- long_take.test.js
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser, openPage } from './support/browser.js';
import { answer, spokenAnswer } from './support/media.js';
import { analysed, startTake } from './support/rehearsing.js';
import { startServer } from './support/server.js';

const longer = 900_000;
/** @type {string} */
let folder;
before(async () => (folder = await mkdtemp(join(tmpdir(), 'ninety-media-'))));
after(() => rm(folder, { recursive: true, force: true }));

/** @param {import('./support/server.js').Server} server */
async function mostMemory(server) {
  const status = await readFile(`/proc/${server.process}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1000;
}

it('a real take of five minutes', { timeout: longer * 2, skip: !process.env.NINETY_LONG }, async () => {
  const sound = await spokenAnswer(folder, Array(16).fill(answer).join(' '));
  const browser = await openBrowser({ sound });
  const server = await startServer();
  try {
    const { id } = await server.request('POST', '/answers', { draft: answer });
    const { page, faults } = await openPage(browser, server.address);
    await page.goto(`${server.address}#/rehearse/${id}`);
    await page.getByRole('checkbox', { name: /Keep the recording/ }).check();
    await startTake(page);
    await page.getByText('The take ends by itself at 5:00; everything is kept.').waitFor({ timeout: longer });
    await page.waitForURL(/#\/review\//, { timeout: longer });
    const ended = Date.now();
    await analysed(page, longer);
    const waited = (Date.now() - ended) / 1000;
    const take = await server.request('GET', `/takes/${page.url().split('/').at(-1)}`);
    assert.ok(Math.abs(take.duration_s - 300) <= 5, `${take.duration_s} s`);
    assert.ok(take.result.transcript.words.length > 400, `${take.result.transcript.words.length} words`);
    const kept = await fetch(`${server.address}api/v1/takes/${take.id}/recording`);
    const bytes = (await kept.arrayBuffer()).byteLength;
    const memory = await mostMemory(server);
    console.log(`${take.duration_s} s, ${(bytes / 1e6).toFixed(1)} MB, review ${waited.toFixed(0)} s after the end, server ${memory.toFixed(0)} MB at most`);
    assert.deepEqual(faults, []);
  } finally {
    await browser.close();
    await server.end();
  }
});
