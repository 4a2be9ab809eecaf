// Nothing typed is lost: reloads, a server that dies, two tabs.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, it } from 'node:test';
import { assertAccessible } from './support/axe.js';
import { openBrowser, openPage } from './support/browser.js';
import { startServer } from './support/server.js';
import { openAnswer } from './support/writing.js';

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('./support/server.js').Server} */
let server;
/** @type {string} */
let id;
before(async () => (browser = await openBrowser()));
after(() => browser?.close());
beforeEach(async () => {
  server = await startServer();
  id = (await server.request('POST', '/answers', { draft: 'I am drawn to puzzles.' })).id;
});
afterEach(() => server?.end());

const text = async () => (await server.request('GET', `/answers/${id}`)).text;

it('what was typed a moment ago is there after a reload', { timeout: 120_000 }, async () => {
  const { page } = await openPage(browser, server.address);
  const editor = await openAnswer(page, server.address, id);
  await editor.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' One more.');
  await page.reload();
  await page.getByText('I am drawn to puzzles. One more.').waitFor();
  await page.locator('[data-state="saved"]').waitFor();
  assert.equal(await text(), 'I am drawn to puzzles. One more.');
});

it('the server dies and comes back: the text stays in the browser, then it is saved', { timeout: 120_000 }, async () => {
  const { page } = await openPage(browser, server.address);
  const editor = await openAnswer(page, server.address, id);
  await server.kill();
  await editor.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Typed alone.');
  await page.getByText('The program on your machine is not answering').waitFor();
  await page.locator('[data-state="lost"]').waitFor();
  await assertAccessible(page);
  await server.start();
  await page.locator('[data-state="saved"]').waitFor();
  await page.getByText('The program on your machine is not answering').waitFor({ state: 'detached' });
  assert.equal(await text(), 'I am drawn to puzzles. Typed alone.');
});

it('the page is closed while the server is away: the next visit has the text', { timeout: 120_000 }, async () => {
  const { page, context } = await openPage(browser, server.address);
  const editor = await openAnswer(page, server.address, id);
  await server.kill();
  await editor.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Kept.');
  await page.locator('[data-state="lost"]').waitFor();
  await page.close();
  await server.start();
  const again = await context.newPage();
  await openAnswer(again, server.address, id);
  await again.getByText('I am drawn to puzzles. Kept.').waitFor();
  await again.locator('[data-state="saved"]').waitFor();
  assert.equal(await text(), 'I am drawn to puzzles. Kept.');
});

it('two tabs: the second to write is asked whose text stays', { timeout: 120_000 }, async () => {
  const { page, context } = await openPage(browser, server.address);
  const first = await openAnswer(page, server.address, id);
  const other = await context.newPage();
  const second = await openAnswer(other, server.address, id);
  await first.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' First tab.');
  await page.locator('[data-state="saved"]').waitFor();
  for (let i = 0; i < 50 && !(await text()).includes('First tab.'); ++i) await page.waitForTimeout(100);
  await second.click();
  await other.keyboard.press('Control+End');
  await other.keyboard.type(' Second tab.');
  await other.getByRole('heading', { name: 'This answer was changed in another tab' }).waitFor();
  assert.equal(await text(), 'I am drawn to puzzles. First tab.');
  await assertAccessible(other);
  await other.getByRole('button', { name: 'Keep the text of this tab' }).click();
  await other.locator('[data-state="saved"]').waitFor();
  assert.equal(await text(), 'I am drawn to puzzles. Second tab.');
});
