// What the camera measured, on the page Review: held against what was said, and anew when the words are corrected.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { assertAccessible } from './support/axe.js';
import { openBrowser, openPage } from './support/browser.js';
import { cameraFigures } from './support/camera_figures.js';
import { startServer } from './support/server.js';
import { spoken, storedTake } from './support/takes.js';

const said = [
  'What drives me is a queue that nobody questions.',
  'Last winter I cut twelve steps down to four at the desk.',
  'The queue was forty percent shorter after the first month.',
  'I want to take such queues apart in your team.',
].join(' ');

/** @type {import('./support/server.js').Server} */
let server;
/** @type {import('playwright-core').Browser} */
let browser;
/** @type {string} */
let folder;
/** @type {string} */
let sound;
/** @type {string} */
let answer;
/** @type {{ text: string, start: number, end: number }[]} */
let words;
/** @type {number} */
let length;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ninety-media-'));
  [browser, server, sound] = await Promise.all([openBrowser(), startServer(), spoken(folder, said, 1.3)]);
  answer = (await server.request('POST', '/answers', { draft: said })).id;
  // Without a camera first: it tells when each word is said.
  const take = await storedTake(server, answer, sound);
  words = take.result.transcript.words;
  length = take.duration_s;
  assert.equal(take.camera, null);
  assert.equal(take.result.delivery.eye, undefined);
});
after(async () => {
  await browser?.close();
  await server?.end();
  await rm(folder, { recursive: true, force: true });
});

/** @param {string} text */
const whenSaid = (text) => {
  const found = words.find((word) => word.text === text);
  assert.ok(found, `“${text}” was heard in: ${words.map((word) => word.text).join(' ')}`);
  return found;
};

/** @param {object} [camera] */
async function reviewed(camera) {
  const take = await storedTake(server, answer, sound, { keep: true, ...(camera ? { camera } : {}) });
  const { page, faults } = await openPage(browser, server.address);
  await page.goto(`${server.address}#/review/${take.id}`);
  await page.getByRole('heading', { name: 'The one thing to do next' }).waitFor();
  return { page, faults, take, section: page.getByRole('region', { name: 'Eye contact and posture' }) };
}

describe('a take with the camera, under review', () => {
  it('tells the share while speaking, each look away with its words, and that they come with the numbers', { timeout: 600_000 }, async () => {
    const aways = ['twelve', 'forty'].map((text) => {
      const { start } = whenSaid(text);
      return { start: Number(start.toFixed(2)), end: Number((start + 1.2).toFixed(2)), direction: /** @type {const} */ ('down') };
    });
    const { page, faults, take, section } = await reviewed(cameraFigures(length, aways));
    const { eye } = take.result.delivery;
    await section.getByText(`about ${Math.round(100 * eye.contact_share)}% of the time you spoke, give or take ${Math.round(100 * eye.contact_error)} points`).waitFor();
    assert.ok(eye.contact_share > 0.6 && eye.contact_share < 1, `${eye.contact_share}`);
    await section.getByText('You look away when you reach the numbers: 2 of 2 looks away begin at one.').waitFor();
    await section.getByText('2 of 0.4 s or more, the longest 1.2 s').waitFor();
    const looks = await section.getByRole('listitem').filter({ hasText: 'down, 1.2 s' }).allTextContents();
    assert.equal(looks.length, 2);
    assert.match(looks[0] ?? '', /“.*twelve.*”/);
    assert.match(looks[1] ?? '', /“.*forty.*”/);
    // Each can be heard.
    await section.getByRole('listitem').filter({ hasText: 'twelve' }).getByRole('button').click();
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await section.getByText(/^2, [\d.]+ a minute$/).waitFor();
    await section.getByText('Hands', { exact: true }).waitFor();
    assert.equal(await page.locator('.track rect.sign-away').count(), 2);
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    await assertAccessible(page);
    assert.deepEqual(faults, []);
  });

  it('is held against the words as they are corrected', { timeout: 600_000 }, async () => {
    const { start } = whenSaid('twelve');
    const look = { start: Number(start.toFixed(2)), end: Number((start + 0.9).toFixed(2)), direction: /** @type {const} */ ('left') };
    const { page, section, take } = await reviewed(cameraFigures(length, [look]));
    await section.getByText(/to your left, 0\.9 s, when you say “.*twelve/).waitFor();
    await page.getByRole('textbox', { name: 'What you said' }).fill(take.result.transcript.text.replace('twelve', 'seven'));
    await page.getByRole('button', { name: 'Judge again' }).click();
    await page.getByText('Judged again by your words.').waitFor();
    await section.getByText(/to your left, 0\.9 s, when you say “.*seven/).waitFor();
    assert.equal(await section.getByText(/twelve/).count(), 0);
  });

  it('says why when the eyes were not measured, and is not there without a camera', { timeout: 600_000 }, async () => {
    const dark = { ...cameraFigures(length), eye: null, body: null, states: [{ start: 0, end: length, state: 'not_measured' }] };
    dark.not_measured = [{ what: 'eye', why: 'too_dark' }, { what: 'body', why: 'too_dark' }];
    const { section, take } = await reviewed(dark);
    const why = take.result.not_measured.find((/** @type {any} */ entry) => entry.what === 'eye').why;
    await section.getByText('Eye contact', { exact: true }).waitFor();
    assert.ok((await section.textContent())?.toLowerCase().includes(why.toLowerCase()), why);
    assert.equal(await section.getByText('of the time you spoke').count(), 0);
    const without = await reviewed();
    assert.equal(await without.section.count(), 0);
  });
});
