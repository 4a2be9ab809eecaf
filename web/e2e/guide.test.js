// The way to a first answer: nothing but the person's own words, examples only after trying.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, it } from 'node:test';
import { assertAccessible } from './support/axe.js';
import { openBrowser, openPage } from './support/browser.js';
import { tabTo } from './support/rehearsing.js';
import { startServer } from './support/server.js';

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('./support/server.js').Server} */
let server;
before(async () => (browser = await openBrowser()));
after(() => browser?.close());
beforeEach(async () => (server = await startServer()));
afterEach(() => server?.end());

const words = {
  source: 'I am drawn to the step in a process that nobody needs',
  situation: 'Last winter our clinic wrote every booking down twice.',
  action: 'I asked the vets what they looked at and drew one page for both desks.',
  result: 'Nobody stayed late on Fridays any more!',
  bridge: 'I want to look for such steps in a larger clinic.',
};
const whole = `${words.source}.\n\n${words.situation} ${words.action} ${words.result}\n\n${words.bridge}`;

it('four steps by mouse; the notes survive a closed page', { timeout: 180_000 }, async () => {
  const { page, faults } = await openPage(browser, server.address);
  await page.goto(server.address);
  await page.getByRole('heading', { name: 'Your first answer' }).waitFor();
  await assertAccessible(page);

  await page.getByLabel('Improving how things are done').check();
  await page.getByText('Examples appear when you have tried').waitFor();
  assert.equal(await page.getByRole('button', { name: 'See how others put it' }).count(), 0);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByLabel('Say it in one sentence').fill(words.source);
  await page.getByRole('button', { name: 'See how others put it' }).click();
  await page.getByText('Examples by other people').waitFor();
  assert.ok((await page.locator('blockquote').count()) >= 1);
  await page.getByRole('button', { name: 'Go on' }).click();

  await page.getByLabel('Where and when was it').fill(words.situation);
  await page.getByLabel('What did you do yourself?').fill(words.action);
  await page.reload();
  assert.equal(await page.getByLabel('What did you do yourself?').inputValue(), words.action);
  await page.getByLabel('What was different afterwards?').fill(words.result);
  await assertAccessible(page);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByLabel('What would you like to do with it next?').fill(words.bridge);
  await page.getByRole('button', { name: 'Go on' }).click();

  await page.getByRole('heading', { name: 'Put it together' }).waitFor();
  await page.getByRole('button', { name: 'Move “Bridge” up' }).click();
  await page.getByText('Bridge is now part 4.').waitFor();
  await page.getByRole('button', { name: 'Move “Bridge” down' }).click();
  await assertAccessible(page);
  await page.getByRole('button', { name: 'Open it in the editor' }).click();
  await page.getByRole('textbox', { name: 'Your answer' }).waitFor();
  const { answers } = await server.request('GET', '/answers');
  assert.equal((await server.request('GET', `/answers/${answers[0].id}`)).text, whole);
  const { stories } = await server.request('GET', '/stories');
  assert.equal(stories[0].text, `${words.situation} ${words.action} ${words.result}`);
  assert.deepEqual(faults, []);
});

it('four steps by keyboard only', { timeout: 120_000 }, async () => {
  const { page, faults } = await openPage(browser, server.address);
  await page.goto(server.address);
  await page.getByRole('heading', { name: 'Your first answer' }).waitFor();
  await tabTo(page, /^Solving hard problems/);
  await page.keyboard.press('Space');
  await tabTo(page, 'Say it in one sentence, as you would to a colleague');
  await page.keyboard.type(words.source);
  await tabTo(page, 'Go on');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'When did it show?' }).waitFor();
  // The focus is at the new heading: the next Tab is its first field.
  await page.keyboard.press('Tab');
  await page.keyboard.type(words.situation);
  await page.keyboard.press('Tab');
  await page.keyboard.type(words.action);
  await page.keyboard.press('Tab');
  await page.keyboard.type(words.result);
  await tabTo(page, 'Go on');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Where do you want to take it?' }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type(words.bridge);
  await tabTo(page, 'Go on');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Open it in the editor');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Your answer' }).waitFor();
  const { answers } = await server.request('GET', '/answers');
  assert.equal((await server.request('GET', `/answers/${answers[0].id}`)).text, whole);
  assert.deepEqual(faults, []);
});
