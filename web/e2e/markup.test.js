// Markup and script in every field that takes text shows as these very characters, wherever it comes back.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser, openPage } from './support/browser.js';
import { fill } from './support/filled.js';
import { startServer } from './support/server.js';
import { example, markup, markupRan } from './support/texts.js';
import { judged } from './support/writing.js';

/** All there are: a field that is added has to be walked, too. */
const fields = [
  'Name of this role', 'Text of the job posting', 'Text about the organisation',
  'Say it in one sentence, as you would to a colleague',
  'Where and when was it, and what was at stake?', 'What did you do yourself?', 'What was different afterwards?',
  'Why is it a place for it?',
  'Source', 'Situation', 'Action', 'Result', 'Bridge',
  'Your answer', 'Name of this answer',
  'Name of the story', 'The story',
  'What you said',
  'Type “wipe” to confirm',
];

/** @typedef {import('playwright-core').Page} Page */
/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('./support/server.js').Server} */
let server;
/** @type {string} */
let folder;
/** @type {{ answer: string, target: string, take: string }} */
let there;
/** @type {Set<string>} */
const walked = new Set();

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ninety-media-'));
  browser = await openBrowser();
  server = await startServer();
  there = await fill(server, { folder, name: markup, question: `What inspires you? ${markup}` });
});
after(async () => {
  await browser?.close();
  await server?.end();
  await rm(folder, { recursive: true, force: true });
});

/**
 * Fills every field that is on the page now.
 * @param {Page} page
 */
async function fillAll(page) {
  const all = page.locator('input:not([type]), input[type=text], input[type=search], textarea, [contenteditable=true]');
  await all.first().waitFor();
  for (const field of await all.all()) {
    const name = await field.evaluate((element) => {
      const labels = /** @type {HTMLInputElement} */ (element).labels;
      return (element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? '').trim();
    });
    walked.add(name.replace(`“${markup}”`, 'it'));
    await field.fill(markup);
  }
}

/**
 * @param {Page} page
 * @param {string} where
 */
async function assertText(page, where) {
  await page.getByText('<img src=x').first().waitFor({ state: 'attached' });
  assert.equal(await markupRan(page), false, where);
}

/** @type {Record<string, (page: Page) => Promise<void>>} */
const walk = {
  async prepare(page) {
    const posting_text = 'You calm families.';
    const { id } = await server.request('POST', '/targets', { name: markup, posting_text, organisation_text: posting_text });
    await page.goto(`${server.address}#/prepare/${id}`);
    const change = page.getByRole('button', { name: 'Change the text' });
    await change.first().click();
    await change.click();
    await fillAll(page);
    for (let left = 2; left > 0; --left) await page.getByRole('button', { name: 'Show what they ask' }).first().click();
    await change.nth(1).waitFor();
    await change.first().click();
    await page.getByRole('group', { name: 'Job posting' }).evaluate((element, name) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['no PDF'], name));
      element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, `${markup}.pdf`);
  },
  async guide(page) {
    await page.goto(`${server.address}#/write/new`);
    for (let step = 0; step < 3; ++step) {
      await fillAll(page);
      await page.getByRole('button', { name: 'Go on' }).click();
      await page.getByText(`Step ${step + 2} of 4`).waitFor();
    }
    await fillAll(page);
    await page.getByRole('button', { name: 'Open it in the editor' }).click();
    await page.getByRole('textbox', { name: 'Your answer' }).waitFor();
  },
  async write(page) {
    await page.goto(`${server.address}#/write/${there.answer}`);
    await page.getByRole('textbox', { name: 'Your answer' }).waitFor();
    await page.getByText('Rename or delete this answer').click();
    await fillAll(page);
    await judged(page, markup);
    // The coach says more of English words than of markup alone.
    const text = `${markup} ${example('answer.txt').trim()} ${markup}`;
    await page.getByRole('textbox', { name: 'Your answer' }).fill(text);
    await judged(page, text);
    await page.getByText('All remarks').click();
    await page.getByRole('tab', { name: /Fit/ }).click();
    await page.getByText('Your ending').waitFor();
    await page.getByRole('tab', { name: /Versions/ }).click();
    await page.getByRole('button', { name: 'Keep as a version' }).click();
    await page.getByText('Kept as version 2.').waitFor();
    await page.getByRole('button', { name: /Version 1/ }).click();
    await page.getByRole('group', { name: 'What changed since' }).waitFor();
  },
  async stories(page) {
    await page.goto(`${server.address}#/stories`);
    await page.getByRole('button', { name: 'Add a story' }).click();
    await fillAll(page);
    await page.getByRole('button', { name: 'Save the story' }).click();
    await page.getByRole('heading', { name: markup, exact: true }).waitFor();
    await page.getByLabel('Which story fits').selectOption(there.target);
  },
  async review(page) {
    await page.goto(`${server.address}#/review/${there.take}`);
    await fillAll(page);
    await page.getByRole('button', { name: 'Judge again' }).click();
    await page.getByText('Judged again by your words.').waitFor();
    const report = await (await fetch(`${server.address}api/v1/takes/${there.take}/report.html`)).text();
    assert.doesNotMatch(report, /<img src=x|<script/);
    assert.match(report, /onerror/);
  },
  async settings(page) {
    await page.goto(`${server.address}#/settings`);
    await page.getByRole('button', { name: 'Delete everything …' }).click();
    await fillAll(page);
    await page.getByRole('button', { name: 'Delete it all' }).click();
    await page.getByRole('alert').waitFor();
    await page.keyboard.press('Escape');
  },
};

for (const [name, steps] of Object.entries(walk)) {
  it(`shows markup as text: ${name}`, { timeout: 600_000 }, async () => {
    const { page, faults, context } = await openPage(browser, server.address);
    await steps(page);
    if (name !== 'settings') await assertText(page, name);
    assert.equal(await markupRan(page), false, name);
    assert.deepEqual(faults, []);
    await context.close();
  });
}

it('has walked every field, and shows it as text on every page', { timeout: 600_000 }, async () => {
  assert.deepEqual([...walked].sort(), [...fields].sort());
  const { page, faults } = await openPage(browser, server.address);
  const { answer, target, take } = there;
  for (const path of [`prepare/${target}`, `write/${answer}`, 'stories', `rehearse/${answer}`, `review?answer=${answer}`, `review/${take}`, `progress/${answer}`]) {
    await page.goto(`${server.address}#/${path}`);
    await assertText(page, path);
  }
  assert.deepEqual(faults, []);
});
