// The story bank: write, change, delete with undo; the best story for a role.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, it } from 'node:test';
import { assertAccessible } from './support/axe.js';
import { openBrowser, openPage } from './support/browser.js';
import { tabTo } from './support/rehearsing.js';
import { startServer } from './support/server.js';
import { example, exampleStories, markup, markupRan } from './support/texts.js';

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('./support/server.js').Server} */
let server;
before(async () => (browser = await openBrowser()));
after(() => browser?.close());
beforeEach(async () => (server = await startServer()));
afterEach(() => server?.end());

it('stories are kept, changed and deleted with a way back', { timeout: 120_000 }, async () => {
  const { page, faults } = await openPage(browser, server.address);
  await page.goto(`${server.address}#/stories`);
  await page.getByRole('heading', { name: 'No story yet' }).waitFor();
  await assertAccessible(page);
  await page.getByRole('button', { name: 'Add a story' }).first().click();
  await page.getByRole('button', { name: 'Save the story' }).click();
  await page.getByText('Write the story first.').waitFor();
  await page.getByLabel('Name of the story').fill(markup);
  await page.getByLabel('The story', { exact: true }).fill(`I rebuilt the rota. ${markup}`);
  await assertAccessible(page);
  await page.getByRole('button', { name: 'Save the story' }).click();
  await page.getByRole('heading', { name: markup }).waitFor();
  assert.equal(await markupRan(page), false);
  await page.getByRole('button', { name: /^Change/ }).click();
  await page.getByLabel('Name of the story').fill('The rota');
  await page.getByRole('button', { name: 'Save the story' }).click();
  await page.getByRole('button', { name: 'Delete “The rota”' }).click();
  await page.getByRole('heading', { name: 'The rota' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('heading', { name: 'The rota' }).waitFor();
  await page.getByRole('button', { name: 'Begin an answer with it' }).click();
  await page.getByRole('textbox', { name: 'Your answer' }).waitFor();
  assert.deepEqual(faults, []);
});

it('the best story for a role comes first, their words beside the person’s', { timeout: 120_000 }, async () => {
  for (const { id, text } of exampleStories().reverse()) await server.request('POST', '/stories', { title: id, text });
  await server.request('POST', '/targets', {
    name: 'Alder Row',
    posting_text: example('posting.txt'),
    organisation_text: example('company.md'),
  });
  const { page, faults } = await openPage(browser, server.address);
  await page.goto(`${server.address}#/stories`);
  await tabTo(page, 'Which story fits');
  await page.keyboard.press('ArrowDown');
  const best = page.getByRole('article').first();
  await best.getByText('Fits best').waitFor();
  await best.getByRole('heading', { name: 'lost-bookings' }).waitFor();
  const rows = await best.locator('tbody tr').allTextContents();
  assert.ok(rows.length >= 2);
  const posting = example('posting.txt') + example('company.md').replaceAll('*', '');
  for (const quote of await best.locator('tbody td:first-child span').allTextContents()) {
    assert.ok(posting.includes(quote.slice(1, -1)), quote);
  }
  await assertAccessible(page);
  assert.deepEqual(faults, []);
});
