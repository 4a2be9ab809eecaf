// From the written answer over a spoken take to review and progress, by mouse and again by keyboard only.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assertAccessible } from './support/axe.js';
import { openBrowser, openPage } from './support/browser.js';
import { answer, filmed, spokenAnswer } from './support/media.js';
import { startServer } from './support/server.js';
import { analysed, finish, press, startTake, tabTo } from './support/rehearsing.js';

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

describe('a take', () => {
  before(async () => (server = await startServer()));
  after(() => server?.end());

  it('goes from the written answer to progress by mouse', { timeout: 900_000 }, async () => {
    const made = await server.request('POST', '/answers', { title: 'Front desk', draft: answer });
    await server.request('POST', `/answers/${made.id}/versions`, { text: answer });
    const { page, faults } = await openPage(browser, server.address);
    await page.goto(`${server.address}#/rehearse/${made.id}`);

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
    await assertAccessible(page);
    await page.getByRole('heading', { name: 'Said against written' }).waitFor();
    // The take was not to be kept, but it can be heard while the page is open.
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
    const take = page.url().split('/').at(-1);
    const stored = await server.request('GET', `/takes/${take}`);
    assert.equal(stored.has_recording, false);
    assert.ok(Math.abs(stored.duration_s - shown) <= 2.5, `${shown} s spoken, ${stored.duration_s} s there`);
    // What was said while the take was paused is not in it; the end is.
    assert.match(stored.result.transcript.text, /learn most/);

    await page.getByRole('link', { name: 'See your progress' }).click();
    await page.getByRole('heading', { name: 'The practice ladder' }).waitFor();
    assert.match((await page.locator('li[aria-current=step]').textContent()) ?? '', /With one cue/);
    await assertAccessible(page);
    assert.deepEqual(faults, []);
  });

  it('goes the same way by keyboard only', { timeout: 900_000 }, async () => {
    const { page, faults } = await openPage(browser, server.address);
    await page.goto(`${server.address}#/rehearse`);
    await page.getByRole('button', { name: 'Start the take' }).waitFor();
    await tabTo(page, 'Keep the recording on this machine');
    await page.keyboard.press('Space');
    await tabTo(page, 'Start the take');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Finish' }).waitFor();
    await page.waitForTimeout(12_000);
    await tabTo(page, 'Finish');
    await page.keyboard.press('Enter');
    await analysed(page);
    await tabTo(page, /Timeline/);
    await press(page, 'ArrowRight', 3);
    assert.ok(Number(await page.getByRole('slider', { name: /Timeline/ }).getAttribute('aria-valuenow')) > 0);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
    await tabTo(page, 'See your progress');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Measure by measure' }).waitFor();
    assert.deepEqual(faults, []);
  });

  it('can be put right by hand, judged again, heard after a reload because it was kept, and deleted', { timeout: 900_000 }, async () => {
    const { page, faults } = await openPage(browser, server.address);
    await page.goto(`${server.address}#/review`);
    await page.locator('main li a').first().click();
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
    const markup = '<img src=x onerror="document.title=1"> what drives me is a process <b>nobody</b> questions';
    await page.getByRole('textbox', { name: 'What you said' }).fill(markup);
    await page.getByRole('button', { name: 'Judge again' }).click();
    await page.getByText('Judged again by your words.').waitFor();
    assert.equal(await page.locator('main img').count(), 0);
    assert.notEqual(await page.title(), '1');
    await page.getByRole('button', { name: 'Delete this take' }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('heading', { name: 'Review', level: 1 }).waitFor();
    assert.deepEqual(faults, []);
  });

  it('shows markup in names and questions as text', async () => {
    const script = '<script>document.title=1</script><img src=x onerror=alert(1)>';
    const made = await server.request('POST', '/answers', { title: script, question: script });
    const { page, faults } = await openPage(browser, server.address);
    for (const path of ['rehearse', 'progress', 'review']) {
      await page.goto(`${server.address}#/${path}/${path === 'review' ? '' : made.id}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.getByText('<img src=x').first().waitFor({ state: 'attached' });
      assert.equal(await page.locator('main img').count(), 0);
    }
    assert.deepEqual(faults, []);
  });
});
