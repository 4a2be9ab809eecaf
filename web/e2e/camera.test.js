// Eye contact and posture in a whole take, with a fake camera that shows a rendered face.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { assertAccessible } from './support/axe.js';
import { openBrowser, openPage } from './support/browser.js';
import { longestTask, startTrace } from './support/main_thread.js';
import { filmed, spokenAnswer } from './support/media.js';
import { analysed, finish, startTake } from './support/rehearsing.js';
import { startServer } from './support/server.js';
import { inspectUploads } from './support/uploads.js';

/** @type {import('./support/server.js').Server} */
let server;
/** @type {string} */
let folder;
/** @type {string} */
let sound;
/** @type {string} */
let answer;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ninety-camera-'));
  [sound, server] = await Promise.all([spokenAnswer(folder), startServer()]);
  answer = (await server.request('POST', '/answers', {})).id;
});
after(async () => {
  await server?.end();
  await rm(folder, { recursive: true, force: true });
});

/**
 * @param {string} clip
 * @param {(page: import('playwright-core').Page, faults: string[]) => Promise<void>} steps
 */
async function filmedWith(clip, steps) {
  const browser = await openBrowser({ sound, picture: await filmed(folder, clip) });
  try {
    const { page, faults } = await openPage(browser, server.address);
    await page.goto(`${server.address}#/rehearse/${answer}`);
    await steps(page, faults);
    assert.deepEqual(faults, []);
  } finally {
    await browser.close();
  }
}

/** @param {import('playwright-core').Page} page */
async function wantCamera(page) {
  await page.getByRole('checkbox', { name: /Measure eye contact/ }).check();
  await page.getByText('Your face is seen well.').waitFor();
}

/** Shares of the time in each state, as the timeline draws them. @param {import('playwright-core').Page} page */
const drawnShares = (page) =>
  page.evaluate(() => {
    /** @type {Record<string, number>} */
    const widths = {};
    for (const rect of document.querySelectorAll('.track rect.contact, .track rect.away, .track rect.out_of_frame, .track rect.not_measured')) {
      const state = rect.classList[0] ?? '';
      widths[state] = (widths[state] ?? 0) + Number(rect.getAttribute('width'));
    }
    const whole = Object.values(widths).reduce((sum, width) => sum + width, 0);
    return { whole, contact: (widths.contact ?? 0) / whole };
  });

describe('a take with the camera', () => {
  it('measures eye contact; only numbers and sound leave the page; the main thread stays free', { timeout: 900_000 }, async () => {
    await filmedWith('glance_A', async (page, faults) => {
      const uploads = await inspectUploads(page);
      await page.reload();
      await wantCamera(page);
      await assertAccessible(page);
      await startTake(page);
      const trace = await startTrace(page);
      // Two rounds of the clip: whatever it showed when the take began, six tenths of it are towards the camera.
      await page.waitForTimeout(20_000);
      const longest = longestTask(await trace.end());
      await finish(page);
      await analysed(page);
      await page.getByRole('heading', { name: 'Eye contact and posture' }).waitFor();
      await assertAccessible(page);
      // Whether eye contact or the machine is too busy for it, it is said; and what is shown is right.
      const busy = await page.getByText('this machine was too busy', { exact: false }).count();
      const shares = await drawnShares(page);
      console.log(`towards the camera ${shares.contact}, too busy ${busy}, longest task of the main thread ${longest.milliseconds.toFixed(1)} ms of ${longest.tasks}`);
      if (busy === 0) {
        assert.ok(Math.abs(shares.contact - 0.6) <= 0.08, `${shares.contact} towards the camera instead of 0.6`);
        await page.getByText('Less certain: the camera was not set').waitFor();
      } else {
        assert.equal(shares.whole, 0);
      }
      assert.ok(longest.tasks > 50, `${longest.tasks} tasks were seen`);
      assert.ok(longest.milliseconds <= 50, `a task of ${longest.milliseconds} ms`);
      const { bodies, asked } = await uploads.all();
      assert.equal(bodies.length, asked, 'every body was looked into');
      assert.ok(bodies.some(({ sound }) => sound));
      assert.deepEqual(bodies.filter(({ picture }) => picture), []);
      assert.deepEqual(faults, []);
    });
  });

  it('is set to the eyes in four seconds, and remembers it only with leave', { timeout: 600_000 }, async () => {
    await filmedWith('look_camera_A', async (page) => {
      const kept = () => page.evaluate(() => Object.keys(JSON.parse(localStorage.getItem('ninety-camera') ?? '{"calibrations":{}}').calibrations).length);
      await wantCamera(page);
      await page.getByRole('button', { name: 'Set it to my eyes' }).click();
      await page.getByText('Look at the lens of the camera').waitFor();
      await page.getByText('Now look at your screen').waitFor();
      await page.getByText('It is set to your eyes.').waitFor();
      await assertAccessible(page);
      assert.equal(await kept(), 0);
      await page.getByRole('checkbox', { name: /Remember this/ }).check();
      assert.equal(await kept(), 1);
      await page.reload();
      await page.getByRole('button', { name: 'Look at yourself in the camera' }).click();
      await page.getByText('It is set to your eyes.').waitFor();
      await page.getByRole('checkbox', { name: /Remember this/ }).uncheck();
      assert.equal(await kept(), 0);
    });
  });

  it('goes on by the microphone alone when the camera is refused', { timeout: 600_000 }, async () => {
    await filmedWith('look_camera_A', async (page) => {
      await page.addInitScript(() => {
        const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
        navigator.mediaDevices.getUserMedia = (wanted) =>
          wanted?.video ? Promise.reject(new DOMException('no', 'NotAllowedError')) : ask(wanted);
      });
      await page.reload();
      await page.getByRole('checkbox', { name: /Measure eye contact/ }).check();
      await page.getByText('The camera was not allowed').waitFor();
      await startTake(page);
      await page.waitForTimeout(8_000);
      await finish(page);
      await analysed(page);
      assert.equal(await page.getByRole('heading', { name: 'Eye contact and posture' }).count(), 0);
    });
  });
});
