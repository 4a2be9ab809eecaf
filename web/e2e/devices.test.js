// Rehearsing when the devices are refused or are not there.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { assertAccessible } from './support/axe.js';
import { openBrowser, openPage } from './support/browser.js';
import { startServer } from './support/server.js';

/** @type {import('./support/server.js').Server} */
let server;
/** @type {string} */
let answer;
before(async () => {
  server = await startServer();
  answer = (await server.request('POST', '/answers', {})).id;
});
after(() => server?.end());

for (const [devices, title, camera] of /** @type {const} */ ([
  ['refused', 'The microphone is not allowed', 'The camera was not allowed'],
  ['none', 'No microphone was found', 'No camera was found'],
])) {
  describe(`devices: ${devices}`, () => {
    it('says what to do, at the check and at the start, and loses nothing', async () => {
      const browser = await openBrowser({ devices });
      try {
        const { page, faults } = await openPage(browser, server.address);
        await page.goto(`${server.address}#/rehearse/${answer}`);
        await page.getByRole('button', { name: 'Check the microphone' }).click();
        await page.getByRole('heading', { name: title }).waitFor();
        await page.getByRole('button', { name: 'Look at yourself in the camera' }).click();
        await page.getByText(camera).waitFor();
        await page.getByRole('button', { name: 'Start the take' }).click();
        assert.ok((await page.getByRole('heading', { name: title }).count()) >= 1);
        await assertAccessible(page);
        const { takes } = await server.request('GET', `/answers/${answer}/takes`);
        assert.deepEqual(takes, []);
        assert.deepEqual(faults, []);
      } finally {
        await browser.close();
      }
    });
  });
}

it('rehearses with the microphone alone', async () => {
  // Chromium's fake devices hold both; the page asks for the camera only when it is wanted.
  const browser = await openBrowser();
  try {
    const { page } = await openPage(browser, server.address);
    await page.addInitScript(() => {
      const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      navigator.mediaDevices.getUserMedia = (wanted) =>
        wanted?.video ? Promise.reject(new DOMException('no camera', 'NotFoundError')) : ask(wanted);
    });
    await page.goto(`${server.address}#/rehearse/${answer}`);
    await page.getByRole('button', { name: 'Look at yourself in the camera' }).click();
    await page.getByText('No camera was found').waitFor();
    await page.getByRole('button', { name: 'Start the take' }).click();
    await page.getByText('Recording', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Throw away' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Throw away' }).click();
    await page.getByRole('button', { name: 'Start the take' }).waitFor();
    await page.waitForFunction(
      async (address) => (await (await fetch(address)).json()).takes.length === 0,
      `/api/v1/answers/${answer}/takes`,
    );
  } finally {
    await browser.close();
  }
});
