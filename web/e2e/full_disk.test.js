// A disk that is really full in the middle of a take, and has room again later: nothing is lost.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assertAccessible } from './support/axe.js';
import { openBrowser, openPage } from './support/browser.js';
import { answer as words, spokenAnswer } from './support/media.js';
import { analysed, startTake } from './support/rehearsing.js';
import { startServer } from './support/server.js';
import { judged, openAnswer } from './support/writing.js';

/** @type {string} */
let folder;
/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('./support/server.js').Server} */
let server;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ninety-media-'));
  browser = await openBrowser({ sound: await spokenAnswer(folder) });
  server = await startServer({ limited: true });
});
after(async () => {
  await browser?.close();
  await server?.end();
  await rm(folder, { recursive: true, force: true });
});

/** Leaves so much room that a few requests still get in, and a recording does not. */
async function fillTheDisk() {
  const sizes = await Promise.all((await readdir(server.data)).map(async (name) => (await stat(join(server.data, name))).size));
  server.limitFiles(Math.max(...sizes) + 30_000);
}

it('a take is finished on a full disk, and sent when there is room', { timeout: 900_000 }, async () => {
  const { id } = await server.request('POST', '/answers', { draft: words });
  await server.request('POST', `/answers/${id}/versions`, {});
  const { page, faults } = await openPage(browser, server.address);
  await page.goto(`${server.address}#/rehearse/${id}`);
  await startTake(page);
  await fillTheDisk();
  await page.getByText('The disk is full. Go on speaking').waitFor();
  await page.getByRole('button', { name: 'Finish' }).click();
  await page.getByRole('heading', { name: 'The disk is full' }).waitFor();
  await assertAccessible(page);
  server.limitFiles('unlimited');
  await page.getByRole('button', { name: 'Try again' }).click();
  await analysed(page);
  assert.deepEqual(faults, []);
});

it('what is typed on a full disk stays in the browser, and is saved when there is room', { timeout: 300_000 }, async () => {
  const { id } = await server.request('POST', '/answers', { draft: words });
  const { page, faults } = await openPage(browser, server.address);
  const editor = await openAnswer(page, server.address, id);
  await judged(page, words);
  const sizes = await Promise.all((await readdir(server.data)).map(async (name) => (await stat(join(server.data, name))).size));
  server.limitFiles(Math.max(...sizes));
  await editor.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' One more.');
  await page.getByText('There is no room left on the disk').first().waitFor();
  assert.equal((await server.request('GET', `/answers/${id}`)).text, words);
  server.limitFiles('unlimited');
  await page.keyboard.type(' And more.');
  await page.locator('[data-state="saved"]').waitFor();
  assert.equal((await server.request('GET', `/answers/${id}`)).text, `${words} One more. And more.`);
  assert.deepEqual(faults, []);
});
