// The first visit: how much is loaded before one can begin, and how soon.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { openBrowser, openPage } from './support/browser.js';
import { startServer } from './support/server.js';

it('loads at most 200 kB before the editor, and takes input soon', { timeout: 120_000 }, async () => {
  const server = await startServer();
  const browser = await openBrowser();
  try {
    let quickest = Number.POSITIVE_INFINITY;
    // The aim is a second, on a machine that does nothing else. The best of three visits, and a limit that only a
    // mistake exceeds: other programs on the machine are not what is measured.
    for (let visit = 0; visit < 3 && quickest > 1000; ++visit) {
      const { page, faults, context } = await openPage(browser, server.address);
      /** @type {Promise<number>[]} */
      const sizes = [];
      page.on('requestfinished', (request) => {
        sizes.push(request.sizes().then((size) => size.responseBodySize + size.responseHeadersSize));
      });
      // From the start of the navigation to the frame after the one in which the first field is there.
      await page.addInitScript(() => {
        const look = () =>
          requestAnimationFrame(() => {
            if (document.querySelector('main textarea')) Object.assign(window, { __ready: performance.now() });
            else look();
          });
        look();
      });
      await page.goto(server.address);
      await page.getByLabel('Say it in one sentence').fill('I am drawn to puzzles');
      quickest = Math.min(quickest, await page.evaluate(() => /** @type {any} */ (window).__ready));
      const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
      assert.ok(bytes > 10_000 && bytes <= 200_000, `${bytes} bytes`);
      assert.deepEqual(faults, []);
      console.log(`first load: ${(bytes / 1000).toFixed(0)} kB, input after ${quickest.toFixed(0)} ms`);
      await context.close();
    }
    assert.ok(quickest <= 15_000, `${quickest} ms`);
  } finally {
    await browser.close();
    await server.end();
  }
});
