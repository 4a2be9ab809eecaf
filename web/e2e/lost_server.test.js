// A take survives the end of the server, of the page, and of the five minutes; two tabs do not disturb each other.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, it } from 'node:test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser, openPage } from './support/browser.js';
import { spokenAnswer } from './support/media.js';
import { analysed, finish, startTake } from './support/rehearsing.js';
import { startServer } from './support/server.js';

/** @type {string} */
let folder;
/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('./support/server.js').Server} */
let server;
/** @type {string} */
let answer;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ninety-media-'));
  browser = await openBrowser({ sound: await spokenAnswer(folder) });
});
after(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  server = await startServer();
  answer = (await server.request('POST', '/answers', {})).id;
});
afterEach(() => server.end());

it('the server is killed in the middle of a take and started again', { timeout: 900_000 }, async () => {
  const { page, faults } = await openPage(browser, server.address);
  await page.goto(`${server.address}#/rehearse/${answer}`);
  await startTake(page);
  await page.waitForTimeout(4_000);
  await server.kill();
  await page.getByText('Go on speaking: the recording is kept in this browser.').waitFor();
  await page.waitForTimeout(4_000);
  await server.start();
  await page.waitForTimeout(7_000);
  const shown = await finish(page);
  await analysed(page);
  const take = await server.request('GET', `/takes/${page.url().split('/').at(-1)}`);
  assert.ok(shown >= 14 && Math.abs(take.duration_s - shown) <= 2.5, `${shown} s spoken, ${take.duration_s} s there`);
  assert.deepEqual(faults, []);
});

it('the server is away when the take ends, and the page is closed before it is back', { timeout: 900_000 }, async () => {
  const { page, context } = await openPage(browser, server.address);
  await page.goto(`${server.address}#/rehearse/${answer}`);
  await startTake(page);
  await page.waitForTimeout(3_000);
  await server.kill();
  await page.waitForTimeout(5_000);
  const shown = await finish(page);
  await page.getByText('Your take is complete and safe in this browser').waitFor();
  await page.close({ runBeforeUnload: false });
  await server.start();
  const again = await context.newPage();
  await again.goto(`${server.address}#/rehearse/${answer}`);
  await again.getByRole('heading', { name: 'A take was not finished' }).waitFor();
  await again.getByRole('button', { name: 'Send it for review' }).click();
  await analysed(again);
  const take = await server.request('GET', `/takes/${again.url().split('/').at(-1)}`);
  assert.ok(Math.abs(take.duration_s - shown) <= 2.5, `${shown} s spoken, ${take.duration_s} s there`);
  await context.close();
});

it('two tabs: a take in one is not offered as unfinished in the other', { timeout: 900_000 }, async () => {
  const { page, context } = await openPage(browser, server.address);
  await page.goto(`${server.address}#/rehearse/${answer}`);
  await startTake(page);
  await page.waitForTimeout(2_500);
  const other = await context.newPage();
  await other.goto(`${server.address}#/rehearse/${answer}`);
  await other.getByRole('button', { name: 'Start the take' }).waitFor();
  await other.waitForTimeout(1_000);
  assert.equal(await other.getByRole('heading', { name: 'A take was not finished' }).count(), 0);
  await startTake(other);
  await other.waitForTimeout(4_000);
  await other.getByRole('button', { name: 'Finish' }).click();
  await page.getByRole('button', { name: 'Finish' }).click();
  await Promise.all([analysed(page), analysed(other)]);
  const { takes } = await server.request('GET', `/answers/${answer}/takes`);
  assert.deepEqual(takes.map((/** @type {{ state: string }} */ take) => take.state), ['done', 'done']);
  await context.close();
});

it('a take ends by itself after five minutes and is kept', { timeout: 900_000 }, async () => {
  const { page, context } = await openPage(browser, server.address);
  // The page's clock runs ahead; the recorder has its own and records in real time.
  await page.clock.install();
  await page.goto(`${server.address}#/rehearse/${answer}`);
  await page.getByRole('button', { name: 'Start the take' }).click();
  await page.clock.runFor(3_500);
  await page.getByText('Recording', { exact: true }).waitFor();
  await page.waitForTimeout(4_000);
  await page.clock.runFor(4.6 * 60_000);
  await page.getByText('The take ends by itself at 5:00; everything is kept.').waitFor();
  await page.clock.runFor(0.4 * 60_000);
  await page.waitForURL(/#\/review\//);
  const take = await server.request('GET', `/takes/${page.url().split('/').at(-1)}`);
  assert.notEqual(take.state, 'recording');
  await context.close();
});
