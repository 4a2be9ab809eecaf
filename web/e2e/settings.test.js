// Settings, data out and in, the wipe, and the page about the program.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, it } from 'node:test';
import { assertAccessible } from './support/axe.js';
import { openBrowser, openPage } from './support/browser.js';
import { tabTo } from './support/rehearsing.js';
import { startServer } from './support/server.js';
import { example } from './support/texts.js';
import { judged, openAnswer } from './support/writing.js';

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('./support/server.js').Server} */
let server;
before(async () => (browser = await openBrowser()));
after(() => browser?.close());
beforeEach(async () => (server = await startServer()));
afterEach(() => server?.end());

it('colours and score are the person’s choice', { timeout: 120_000 }, async () => {
  const text = example('answer.txt').trim();
  const { id } = await server.request('POST', '/answers', { draft: text });
  const { page, faults } = await openPage(browser, server.address, { colorScheme: 'light' });
  await page.goto(`${server.address}#/settings`);
  await assertAccessible(page);
  await page.emulateMedia({ colorScheme: 'light' });
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await ground();
  await page.getByLabel('Dark').check();
  await page.waitForFunction((before) => getComputedStyle(document.documentElement).backgroundColor !== before, light);
  await page.getByLabel('Show the score').check();
  await page.getByText('Saved.').first().waitFor();
  await openAnswer(page, server.address, id);
  await judged(page, text);
  await page.getByText(/of 100/).waitFor();
  await page.reload();
  assert.notEqual(await ground(), light);
  assert.equal((await server.request('GET', '/settings')).theme, 'dark');
  assert.deepEqual(faults, []);
});

it('everything goes into a file, is wiped after the word was typed, and comes back', { timeout: 180_000 }, async () => {
  await server.request('POST', '/stories', { title: 'The rota', text: 'I rebuilt the rota.' });
  const { page, faults } = await openPage(browser, server.address);
  await page.goto(`${server.address}#/settings`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Save everything to a file' }).click(),
  ]);
  const file = await download.path();

  await page.getByRole('button', { name: 'Delete everything …' }).click();
  await page.getByLabel('Type “wipe” to confirm').fill('wip');
  await page.getByRole('button', { name: 'Delete it all' }).click();
  await page.getByRole('alert').waitFor();
  assert.equal((await server.request('GET', '/stories')).stories.length, 1);
  await assertAccessible(page);
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Delete everything …');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Type “wipe” to confirm');
  await page.keyboard.type('wipe');
  await page.keyboard.press('Enter');
  await page.getByText('Everything was deleted.').waitFor();
  assert.equal((await server.request('GET', '/stories')).stories.length, 0);

  await page.goto(`${server.address}#/settings`);
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText('Brought in: 1 story.').waitFor();
  await page.locator('input[type=file]').setInputFiles({ name: 'no.zip', mimeType: 'application/zip', buffer: Buffer.from('no') });
  await page.getByText('Brought in: 1 story.').waitFor({ state: 'detached' });
  assert.equal((await server.request('GET', '/stories')).stories.length, 1);
  assert.deepEqual(faults, []);
});

/** How many pieces of recordings the browser keeps; runs in the page. */
const pieces = () =>
  new Promise((resolve) => {
    const opening = indexedDB.open('ninety');
    opening.onsuccess = () => {
      const counting = opening.result.transaction('chunks').objectStore('chunks').count();
      counting.onsuccess = () => resolve(counting.result);
    };
  });

it('what the browser kept of a take goes with everything else', { timeout: 180_000 }, async () => {
  const { id } = await server.request('POST', '/answers', { draft: 'I am drawn to puzzles.' });
  const { page, faults } = await openPage(browser, server.address);
  await page.goto(`${server.address}#/rehearse/${id}`);
  await page.getByRole('button', { name: 'Start the take' }).click();
  await page.getByText('Recording', { exact: true }).waitFor();
  await server.kill();
  await page.getByText('Go on speaking: the recording is kept in this browser.').waitFor();
  for (let i = 0; i < 600 && (await page.evaluate(pieces)) === 0; ++i) await page.waitForTimeout(100);
  assert.notEqual(await page.evaluate(pieces), 0);
  await page.close({ runBeforeUnload: false });
  await server.start();
  const again = await page.context().newPage();
  await again.goto(`${server.address}#/settings`);
  await again.getByRole('button', { name: 'Delete everything …' }).click();
  await again.getByLabel('Type “wipe” to confirm').fill('wipe');
  await again.getByRole('button', { name: 'Delete it all' }).click();
  await again.getByText('Everything was deleted.').waitFor();
  assert.equal(await again.evaluate(pieces), 0);
  assert.deepEqual(faults, []);
});

it('says what it keeps, what it cannot know and what it judges by; a wrong address is explained', { timeout: 120_000 }, async () => {
  const { page, faults } = await openPage(browser, server.address);
  await page.goto(`${server.address}#/about`);
  await page.getByText('The three parts').click();
  await page.getByRole('button', { name: 'Why?' }).first().click();
  await page.getByText('How to get there').waitFor();
  await assertAccessible(page);
  await page.goto(`${server.address}#/nowhere`);
  await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
  await page.goto(`${server.address}#/write/${'0'.repeat(32)}`);
  await page.getByRole('heading', { name: 'This answer is not there any more' }).waitFor();
  await assertAccessible(page);
  assert.deepEqual(faults, []);
});
