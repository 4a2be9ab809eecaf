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
import { foreignTo, inspectUploads } from './support/uploads.js';

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
  await page.getByText(/Your face is seen well|This machine is busy/).waitFor();
}

/**
 * Seconds in each state within the first `length` seconds, as the timeline draws them.
 * @param {import('playwright-core').Page} page
 * @param {number} length
 */
const drawn = (page, length) =>
  page.evaluate((longest) => {
    const track = /** @type {HTMLElement} */ (document.querySelector('.track'));
    const second = track.getBoundingClientRect().width / Number(track.getAttribute('aria-valuemax'));
    /** @type {Record<string, number>} */
    const seconds = { contact: 0, away: 0, out_of_frame: 0 };
    for (const state of Object.keys(seconds))
      for (const rect of track.querySelectorAll(`rect.sign-${state}`)) {
        const start = Number(rect.getAttribute('x')) / second;
        const end = Math.min(longest, start + Number(rect.getAttribute('width')) / second);
        seconds[state] = (seconds[state] ?? 0) + Math.max(0, end - start);
      }
    return seconds;
  }, length);

/**
 * From the next load on: every stream that is given is remembered, and one with a picture only comes when it is let through.
 * @param {import('playwright-core').Page} page
 * @param {{ held?: boolean }} [options] `held`: as when nobody answers the browser's question
 */
async function watchStreams(page, { held = false } = {}) {
  await page.addInitScript((holding) => {
    /** @type {MediaStream[]} */
    const streams = [];
    /** @type {(() => void)[]} */
    const waiting = [];
    Object.assign(window, { __streams: streams, __letThrough: () => waiting.splice(0).forEach((go) => go()) });
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      if (holding && wanted?.video) await new Promise((resolve) => waiting.push(() => resolve(undefined)));
      const stream = await ask(wanted);
      streams.push(stream);
      return stream;
    };
  }, held);
  return {
    /** Lets the waiting ones through, and waits until they have come. */
    letThrough: async () => {
      const before = await page.evaluate(() => /** @type {any} */ (window).__streams.length);
      await page.evaluate(() => /** @type {any} */ (window).__letThrough());
      await page.waitForFunction((count) => /** @type {any} */ (window).__streams.length > count, before);
    },
    /** Kinds of the tracks that are on. @returns {Promise<string[]>} */
    on: () =>
      page.evaluate(() =>
        /** @type {any} */ (window).__streams.flatMap((/** @type {MediaStream} */ stream) =>
          stream.getTracks().flatMap((track) => (track.readyState === 'live' ? [track.kind] : [])),
        ),
      ),
  };
}

/** A round of the clip glance_A, seconds: whenever one begins to look, six tenths of it are towards the camera. */
const ROUND = 10;

describe('a take with the camera', () => {
  it('measures eye contact; only numbers and sound leave the page; the main thread stays free', { timeout: 900_000 }, async () => {
    await filmedWith('glance_A', async (page, faults) => {
      const uploads = await inspectUploads(page);
      await page.reload();
      await wantCamera(page);
      await assertAccessible(page);
      await startTake(page);
      const trace = await startTrace(page);
      await page.waitForTimeout(2_000 * ROUND);
      await finish(page);
      await page.waitForURL(/#\/review\//);
      const longest = longestTask(await trace.end());
      await analysed(page);
      await page.getByRole('heading', { name: 'Eye contact and posture' }).waitFor();
      await assertAccessible(page);
      const { bodies, asked } = await uploads.all();
      assert.equal(bodies.length, asked, 'every body was looked into');
      assert.ok(bodies.some(({ sound }) => sound));
      assert.deepEqual(bodies.filter(({ picture }) => picture), []);
      const [last, ...others] = bodies.filter(({ address }) => address.endsWith('/finish'));
      assert.ok(last && others.length === 0);
      assert.ok(last.size <= 100_000, `${last.size} bytes of figures`);
      assert.deepEqual(foreignTo('FinishTake', JSON.parse(last.text)), []);

      const { camera } = JSON.parse(last.text);
      const busy = camera.eye === null;
      const { contact, away, out_of_frame } = /** @type {any} */ (await drawn(page, 2 * ROUND));
      const whole = contact + away + out_of_frame;
      console.log(`towards the camera ${contact.toFixed(1)} of ${whole.toFixed(1)} s, longest task of the main thread ${longest.milliseconds.toFixed(1)} ms`);
      // On a machine that is too busy the page has to say so and to show nothing; else what it shows has to be right.
      if (busy) {
        assert.equal(camera.not_measured[0].why, 'too_slow');
        assert.equal(whole, 0);
        await page.getByText('Not measured').waitFor();
      } else {
        assert.ok(Math.abs(contact / whole - 0.6) <= 0.08, `${contact} of ${whole} s towards the camera`);
        assert.ok(camera.states[0].start < 0.5, `the first look was ${camera.states[0].start} s after the clock's start`);
        await page.getByText(/^about \d+% of the time you spoke, give or take \d+ points/).waitFor();
        await page.getByText('Less certain: the camera was not set').waitFor();
      }
      assert.ok(longest.tasks > 50, `${longest.tasks} tasks were seen`);
      assert.ok(longest.milliseconds <= 50, `a task of ${longest.milliseconds} ms`);
      assert.deepEqual(faults, []);
    });
  });

  it('finds a picture that is planted in what a page sends, however it is written', { timeout: 300_000 }, async () => {
    await filmedWith('look_camera_A', async (page) => {
      const uploads = await inspectUploads(page);
      await page.reload();
      await page.getByRole('heading', { level: 1 }).waitFor();
      const before = (await uploads.all()).bodies.length;
      await page.evaluate(async () => {
        const stream = await navigator.mediaDevices.getUserMedia({ video: true });
        const video = Object.assign(document.createElement('video'), { srcObject: stream, muted: true });
        await video.play();
        const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 48 });
        const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
        context.drawImage(video, 0, 0, 64, 48);
        stream.getTracks().forEach((track) => track.stop());
        /** @param {BodyInit} body */
        const send = (body) => fetch('/api/v1/takes/none/finish', { method: 'POST', body });
        /** @type {Blob} */
        const jpeg = await new Promise((resolve) => canvas.toBlob((blob) => resolve(/** @type {Blob} */ (blob)), 'image/jpeg'));
        const written = canvas.toDataURL('image/png');
        const bare = written.split(',')[1];
        const pixels = [...context.getImageData(0, 0, 64, 48).data];
        await send(jpeg);
        await send(JSON.stringify({ camera: { frame: written } }));
        await send(JSON.stringify({ camera: { calibration: bare } }));
        await send(JSON.stringify({ camera: { eye: { pixels } } }));
        await send(JSON.stringify({ camera: { states: [{ start: 0, end: 1, state: bare }] } }));
      });
      const planted = (await uploads.all()).bodies.slice(before);
      assert.equal(planted.length, 5);
      assert.deepEqual(planted.map(({ picture }) => picture), [true, true, false, false, false]);
      assert.deepEqual(planted.map(({ text }) => (text ? foreignTo('FinishTake', JSON.parse(text)) : [])), [
        [],
        ['FinishTake.camera.frame'],
        ['FinishTake.camera.calibration'],
        ['FinishTake.camera.eye.pixels'],
        ['FinishTake.camera.states[].state'],
      ]);
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

  it('is not measured unless that is wanted: who looks at themselves does only that', { timeout: 600_000 }, async () => {
    await filmedWith('look_camera_A', async (page) => {
      const [streams, uploads] = [await watchStreams(page), await inspectUploads(page)];
      /** @type {string[]} */
      const models = [];
      page.context().on('request', (request) => void (/\.(bin|wasm)$/.test(request.url()) && models.push(request.url())));
      await page.reload();
      await page.getByRole('button', { name: 'Look at yourself in the camera' }).click();
      await page.waitForFunction(() => (document.querySelector('video')?.videoWidth ?? 0) > 0);
      assert.deepEqual(await streams.on(), ['video']);
      await startTake(page);
      assert.deepEqual(await streams.on(), ['audio']);
      await page.waitForTimeout(8_000);
      await finish(page);
      await analysed(page);
      assert.deepEqual(models, []);
      assert.equal(await page.getByRole('heading', { name: 'Eye contact and posture' }).count(), 0);
      const { bodies } = await uploads.all();
      const ends = bodies.filter(({ address }) => address.endsWith('/finish')).map(({ text }) => JSON.parse(text));
      assert.equal(ends.length, 1);
      assert.equal('camera' in ends[0], false);
    });
  });

  it('never stays on behind a question that is answered too late', { timeout: 600_000 }, async () => {
    await filmedWith('look_camera_A', async (page) => {
      const streams = await watchStreams(page, { held: true });
      await page.reload();
      const wanted = page.getByRole('checkbox', { name: /Measure eye contact/ });
      // Turned off again before the browser's question is answered.
      await wanted.check();
      await wanted.uncheck();
      await streams.letThrough();
      await page.waitForFunction(() => /** @type {any} */ (window).__streams.every((/** @type {MediaStream} */ stream) => !stream.active));
      // Left while the take waits for it: neither camera nor microphone stays on, and no take begins.
      await wanted.check();
      await page.getByRole('button', { name: 'Start the take' }).click();
      await page.getByText('Starting …').waitFor();
      await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Write' }).click();
      await page.getByRole('heading', { name: 'Rehearse' }).waitFor({ state: 'detached' });
      assert.deepEqual(await streams.on(), []);
      await streams.letThrough();
      await page.waitForFunction(() => /** @type {any} */ (window).__streams.every((/** @type {MediaStream} */ stream) => !stream.active));
      // Not answered at all: the take goes on by the microphone alone, and says so.
      await page.goto(`${server.address}#/rehearse/${answer}`);
      await page.getByRole('button', { name: 'Start the take' }).click();
      await page.getByText('The camera did not start in time').waitFor();
      await page.getByText('Recording', { exact: true }).waitFor();
      await streams.letThrough();
      await page.waitForTimeout(500);
      assert.deepEqual(await streams.on(), ['audio']);
      await page.getByRole('button', { name: 'Throw away' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Throw away' }).click();
      await page.getByRole('button', { name: 'Start the take' }).waitFor();
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
