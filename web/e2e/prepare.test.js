// Roles: what a posting and an organisation's page ask, with its words; by mouse and by keyboard.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, it } from 'node:test';
import { assertAccessible } from './support/axe.js';
import { openBrowser, openPage } from './support/browser.js';
import { tabTo } from './support/rehearsing.js';
import { startServer } from './support/server.js';
import { example, exampleFile, markup, markupRan, paste } from './support/texts.js';

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('./support/server.js').Server} */
let server;
before(async () => (browser = await openBrowser()));
after(() => browser?.close());
beforeEach(async () => (server = await startServer()));
afterEach(() => server?.end());

const posting = example('posting.txt');

it('a posting and a page show what they ask, with the words it was read from', { timeout: 180_000 }, async () => {
  const { page, faults } = await openPage(browser, server.address);
  await page.goto(`${server.address}#/prepare`);
  await page.getByRole('heading', { name: 'No role yet' }).waitFor();
  await assertAccessible(page);
  await page.getByRole('button', { name: 'Add a role' }).first().click();
  await page.getByLabel('Name of this role').fill('Front desk, Alder Row');

  const first = page.getByRole('region', { name: 'Job posting' });
  await first.getByRole('button', { name: 'Show what they ask' }).click();
  await first.getByText('Paste some text first.').waitFor();
  await first.getByLabel('Text of the job posting').fill(posting);
  await first.getByRole('button', { name: 'Show what they ask' }).click();
  await first.getByRole('heading', { name: 'Core competencies' }).waitFor();

  const asks = first.locator('li button');
  assert.ok((await asks.count()) >= 5);
  for (const ask of (await asks.all()).slice(0, 5)) {
    await ask.click();
    const words = await first.locator('mark.strong').allTextContents();
    const quotes = await first.locator('blockquote').allTextContents();
    assert.ok(words.join('').length > 0, `${await ask.textContent()} has no words in the text`);
    assert.ok(quotes.every((quote) => posting.includes(quote.slice(1, -1))), quotes.join());
  }

  const second = page.getByRole('region', { name: 'The organisation' });
  await second.locator('input[type=file]').setInputFiles(exampleFile('company.md'));
  await second.getByRole('heading', { name: 'Values' }).waitFor();
  await second.locator('li button').first().click();
  await second.locator('mark.strong').first().waitFor();
  await assertAccessible(page);

  await page.reload();
  assert.equal(await page.getByLabel('Name of this role').inputValue(), 'Front desk, Alder Row');
  await first.getByRole('heading', { name: 'Core competencies' }).waitFor();
  assert.deepEqual(faults, []);
});

it('a dropped file is read, a damaged one is explained', async () => {
  const { id } = await server.request('POST', '/targets', { name: 'Drop' });
  const { page, faults } = await openPage(browser, server.address);
  await page.goto(`${server.address}#/prepare/${id}`);
  const form = page.getByRole('region', { name: 'Job posting' }).getByRole('group', { name: 'Job posting' });
  const drop = (/** @type {string} */ name, /** @type {string} */ text) =>
    form.evaluate(
      (element, [file, words]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([words ?? ''], file ?? ''));
        element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      },
      [name, text],
    );
  await form.waitFor();
  await drop('broken.pdf', '%PDF-1.7\nnot really');
  await page.getByRole('alert').waitFor();
  await drop('posting.html', `<h1>Coordinator</h1><p>${posting.split('\n').join('</p><p>')}</p>`);
  await page.getByRole('heading', { name: 'Core competencies' }).waitFor();
  assert.deepEqual(faults, []);
});

it('several roles are kept; a deleted one comes back by undo, else it is gone', { timeout: 120_000 }, async () => {
  for (const name of ['One', 'Two']) await server.request('POST', '/targets', { name });
  const { page, context } = await openPage(browser, server.address);
  await page.goto(`${server.address}#/prepare`);
  const roles = page.getByRole('navigation', { name: 'Roles' });
  await roles.getByRole('link', { name: /One/ }).click();
  await page.getByRole('button', { name: 'Delete this role' }).click();
  await roles.getByRole('link', { name: /One/ }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await roles.getByRole('link', { name: /One/ }).waitFor();
  assert.equal(await page.getByLabel('Name of this role').inputValue(), 'One');
  await page.getByRole('button', { name: 'Delete this role' }).click();
  await roles.getByRole('link', { name: /One/ }).waitFor({ state: 'detached' });
  await page.close({ runBeforeUnload: false });
  for (let i = 0; i < 50 && (await server.request('GET', '/targets')).targets.length > 1; ++i) {
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const { targets } = await server.request('GET', '/targets');
  assert.deepEqual(targets.map((/** @type {{ name: string }} */ target) => target.name), ['Two']);
  await context.close();
});

it('the whole way by keyboard only', { timeout: 120_000 }, async () => {
  const { page, faults } = await openPage(browser, server.address);
  await page.goto(`${server.address}#/write/new`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Skip to the page');
  await tabTo(page, 'Prepare');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Prepare', level: 1 }).waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  await tabTo(page, 'Add a role');
  await page.keyboard.press('Enter');
  await page.getByLabel('Name of this role').waitFor();
  await tabTo(page, 'Text of the job posting');
  await page.keyboard.insertText(posting);
  await tabTo(page, 'Show what they ask');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Core competencies' }).waitFor();
  await tabTo(page, 'Record keeping');
  await page.keyboard.press('Enter');
  await page.locator('mark.strong').first().waitFor();
  assert.deepEqual(faults, []);
});

it('a megabyte can be pasted, and markup shows as text', { timeout: 180_000 }, async () => {
  const { id } = await server.request('POST', '/targets', { name: 'Large' });
  const { page, faults } = await openPage(browser, server.address);
  await page.goto(`${server.address}#/prepare/${id}`);
  await page.getByLabel('Name of this role').fill(markup);
  const first = page.getByRole('region', { name: 'Job posting' });
  const large = `${markup}\n${posting.repeat(Math.ceil(1_000_000 / posting.length)).slice(0, 1_000_000)}`;
  await first.getByLabel('Text of the job posting').focus();
  await paste(page, large);
  await first.getByRole('button', { name: 'Show what they ask' }).click();
  await first.getByRole('button', { name: 'Change the text' }).waitFor({ timeout: 120_000 });
  assert.ok((await first.getByRole('group').last().textContent())?.trim().startsWith(markup));
  await page.getByRole('navigation', { name: 'Roles' }).getByText(markup).waitFor();
  assert.equal(await markupRan(page), false);
  assert.deepEqual(faults, []);
});
