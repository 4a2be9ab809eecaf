// From a posting to progress in one go: by mouse, and again by keyboard only, each page without a violation on the way.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assertAccessible } from './support/axe.js';
import { openBrowser, openPage } from './support/browser.js';
import { answer, filmed, spokenAnswer } from './support/media.js';
import { analysed, finish, press, startTake, tabTo } from './support/rehearsing.js';
import { startServer } from './support/server.js';
import { example, markup, markupRan } from './support/texts.js';
import { addRole, dropOrganisation, organisationFile, pasteByKey, writeAnswer } from './support/whole_path.js';
import { judged } from './support/writing.js';

const posting = example('posting.txt');
/** @type {import('./support/server.js').Server} */
let server;
/** @type {string} */
let folder;
/** @type {import('playwright-core').Browser} */
let browser;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ninety-media-'));
  const [sound, picture] = await Promise.all([spokenAnswer(folder), filmed(folder)]);
  browser = await openBrowser({ sound, picture });
});
after(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/**
 * The report in one file is whole by itself: nothing in it leads off the page.
 * @param {import('playwright-core').Download} download
 */
async function assertReport(download) {
  const file = await readFile(await download.path(), 'utf8');
  assert.match(file, /<html lang="en">/);
  assert.match(file, /next step/i);
  assert.doesNotMatch(file, /<script|<link|\bsrc="(?!data:)|url\((?!["']?data:)/);
  const { page, faults } = await openPage(browser, server.address);
  await page.setContent(file);
  await assertAccessible(page);
  assert.deepEqual(faults, []);
  await page.context().close();
}

/** @param {import('playwright-core').Page} page at a review */
const takeOf = (page) => server.request('GET', `/takes/${page.url().split('/').at(-1)}`);

describe('the whole path by mouse', () => {
  before(async () => (server = await startServer()));
  after(() => server?.end());

  it('from a posting to progress', { timeout: 900_000 }, async () => {
    const { page, faults } = await openPage(browser, server.address);
    await page.goto(server.address);
    await addRole(page, 'Front desk, Alder Row', posting);
    await dropOrganisation(page, 'company.md', example('company.md'));
    await assertAccessible(page);

    await writeAnswer(page, answer);
    await assertAccessible(page);
    await page.getByRole('tab', { name: /Fit/ }).click();
    await page.getByRole('heading', { name: 'What the work needs' }).waitFor();

    await page.getByRole('link', { name: 'Rehearse it' }).first().click();
    await page.getByRole('button', { name: 'Check the microphone' }).click();
    await page.getByText(/Clear\. You can start|Say a sentence|Nothing is heard/).waitFor();
    await page.getByRole('button', { name: 'Look at yourself in the camera' }).click();
    await page.waitForFunction(() => (document.querySelector('video')?.videoWidth ?? 0) > 0);
    await assertAccessible(page);
    assert.equal(await page.getByRole('radio', { name: /Cold take/ }).isChecked(), true);
    assert.equal(await page.getByRole('checkbox', { name: /Keep the recording/ }).isChecked(), false);

    // The fake microphone speaks once, from the moment it is opened first: let it begin again.
    await page.reload();
    await startTake(page);
    await page.waitForTimeout(4_000);
    await page.getByRole('button', { name: 'Pause' }).click();
    const held = await page.getByRole('timer').textContent();
    await assertAccessible(page);
    assert.equal(await page.getByRole('timer').textContent(), held);
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.waitForTimeout(24_000);
    const shown = await finish(page);

    await analysed(page);
    await page.getByRole('heading', { name: 'Said against written' }).waitFor();
    await assertAccessible(page);
    // The take was not to be kept, but it can be heard while the page is open.
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
    const take = await takeOf(page);
    assert.equal(take.has_recording, false);
    assert.ok(Math.abs(take.duration_s - shown) <= 2.5, `${shown} s spoken, ${take.duration_s} s there`);
    // What was said while the take was paused is not in it; the end is.
    assert.match(take.result.transcript.text, /learn most/);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Save as one file' }).click()]);
    await assertReport(download);

    await page.getByRole('link', { name: 'See your progress' }).click();
    await page.getByRole('heading', { name: 'The practice ladder' }).waitFor();
    assert.match((await page.locator('li[aria-current=step]').textContent()) ?? '', /With one cue/);
    await assertAccessible(page);
    assert.deepEqual(faults, []);
  });
});

describe('the whole path by keyboard only', () => {
  before(async () => (server = await startServer()));
  after(() => server?.end());

  it('from a posting to progress', { timeout: 900_000 }, async () => {
    const { page, faults } = await openPage(browser, server.address);
    const enter = async (/** @type {string | RegExp} */ name) => {
      await tabTo(page, name);
      await page.keyboard.press('Enter');
    };
    const heading = (/** @type {string} */ name) => page.getByRole('heading', { name, exact: true }).waitFor();
    await page.goto(server.address);
    await heading('Your first answer');
    await enter('Prepare');
    await heading('No role yet');
    await enter('Add a role');
    await page.getByRole('textbox', { name: 'Name of this role' }).waitFor();
    await tabTo(page, 'Name of this role');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Bookings, Hill View');
    await tabTo(page, 'Text of the job posting');
    await pasteByKey(page, posting);
    await enter('Show what they ask');
    await heading('Core competencies');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), enter('Choose a file')]);
    await chooser.setFiles(organisationFile);
    await heading('Values');

    await enter('Write for this role');
    await heading('Your first answer');
    await enter('I already have a text');
    await page.getByRole('textbox', { name: 'Your answer' }).waitFor();
    await tabTo(page, 'Your answer');
    await page.keyboard.type(answer);
    await judged(page, answer);
    await page.keyboard.press('Control+s');
    await page.getByText('Kept as version 1.').waitFor();
    await enter('Rehearse it');

    await page.getByRole('button', { name: 'Start the take' }).waitFor();
    await tabTo(page, 'Keep the recording on this machine');
    await page.keyboard.press('Space');
    await enter('Start the take');
    await page.getByRole('button', { name: 'Finish' }).waitFor();
    await page.waitForTimeout(12_000);
    await enter('Finish');
    await analysed(page);
    assert.equal((await takeOf(page)).has_recording, true);
    await tabTo(page, /Timeline/);
    await press(page, 'ArrowRight', 3);
    assert.ok(Number(await page.getByRole('slider', { name: /Timeline/ }).getAttribute('aria-valuenow')) > 0);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), enter('Save as one file')]);
    await assertReport(download);
    await enter('See your progress');
    await heading('Measure by measure');
    assert.deepEqual(faults, []);
  });

  it('a take that was kept can be put right by hand, judged again, heard after a reload, and deleted', { timeout: 900_000 }, async () => {
    const { page, faults } = await openPage(browser, server.address);
    await page.goto(`${server.address}#/review`);
    await page.locator('main li a').first().click();
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
    await page.getByRole('textbox', { name: 'What you said' }).fill(`${markup} what drives me is a process nobody questions`);
    await page.getByRole('button', { name: 'Judge again' }).click();
    await page.getByText('Judged again by your words.').waitFor();
    assert.equal(await markupRan(page), false);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Save as one file with the sound' }).click(),
    ]);
    const file = await readFile(await download.path(), 'utf8');
    assert.doesNotMatch(file, /<script|<img src=x/);
    assert.match(file, /<audio[^>]+src="data:audio/);
    await page.getByRole('button', { name: 'Delete this take' }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('heading', { name: 'Review', level: 1 }).waitFor();
    assert.deepEqual(faults, []);
  });
});
