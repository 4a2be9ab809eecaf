// Every page, empty and filled: no violation in either theme, no sideways scrolling from 360 px to 4K, fit to print.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assertAccessible } from './support/axe.js';
import { openBrowser, openPage } from './support/browser.js';
import { fill } from './support/filled.js';
import { startServer } from './support/server.js';

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('./support/server.js').Server} */
let server;
before(async () => (browser = await openBrowser()));
after(() => browser?.close());

/** @typedef {[path: string, heading: string]} Place a page, and a heading by which it is known to be there */

/**
 * Opens a page and all that can be unfolded on it.
 * @param {import('playwright-core').Page} page
 * @param {Place} place
 */
async function open(page, [path, heading]) {
  await page.goto(`${server.address}#/${path}`);
  await page.getByRole('heading', { name: heading }).first().waitFor();
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
}

/** @type {Place[]} */
const always = [
  ['write/new', 'What drives you?'],
  ['settings', 'Delete everything'],
  ['about', 'Limits'],
];

describe('with nothing in it yet', () => {
  before(async () => (server = await startServer()));
  after(() => server?.end());

  it('no page has a violation', { timeout: 900_000 }, async () => {
    const { page, faults } = await openPage(browser, server.address);
    for (const place of /** @type {Place[]} */ ([
      ...always,
      ['prepare', 'No role yet'],
      ['stories', 'No story yet'],
      ['rehearse', 'There is no answer to rehearse yet'],
      ['review', 'There is no take yet'],
      [`review/${'0'.repeat(32)}`, 'This take is not there'],
      ['progress', 'Two takes make a comparison'],
    ])) {
      await open(page, place);
      await assertAccessible(page);
    }
    assert.deepEqual(faults, []);
  });
});

describe('with everything in it', () => {
  /** @type {Place[]} */
  let filled;
  /** @type {string} */
  let folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ninety-media-'));
    server = await startServer();
    const { target, answer, take } = await fill(server, { folder });
    filled = [
      [`prepare/${target}`, 'Core competencies'],
      [`write/${answer}`, 'Spoken length'],
      ['stories', 'lost-bookings'],
      [`rehearse/${answer}`, 'Which take is this?'],
      [`review?answer=${answer}`, 'Review'],
      [`review/${take}`, 'The one thing to do next'],
      [`progress/${answer}`, 'Measure by measure'],
    ];
  });
  after(async () => {
    await server?.end();
    await rm(folder, { recursive: true, force: true });
  });

  it('no page has a violation', { timeout: 900_000 }, async () => {
    const { page, faults } = await openPage(browser, server.address);
    for (const place of filled) {
      await open(page, place);
      await assertAccessible(page);
    }
    assert.deepEqual(faults, []);
  });

  for (const [width, height] of /** @type {const} */ ([[360, 800], [1280, 800], [3840, 2160]])) {
    it(`no page is wider than a screen of ${width} px`, { timeout: 900_000 }, async () => {
      const { page } = await openPage(browser, server.address, { viewport: { width, height } });
      for (const place of [...filled, ...always]) {
        await open(page, place);
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.equal(beyond, 0, place[0]);
      }
    });
  }

  for (const [width, height] of /** @type {const} */ ([[412, 823], [1350, 940]])) {
    it(`nothing moves while a page loads on a screen of ${width} px`, { timeout: 900_000 }, async () => {
      for (const [path, heading] of filled) {
        const { page, context } = await openPage(browser, server.address, { viewport: { width, height } });
        await page.addInitScript(() => {
          const shifts = /** @type {any[]} */ ([]);
          Object.assign(window, { __shifts: shifts });
          new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });
        });
        await page.goto(`${server.address}#/${path}`);
        await page.getByRole('heading', { name: heading }).first().waitFor();
        await page.waitForLoadState('networkidle');
        const moved = await page.evaluate(() =>
          /** @type {any} */ (window).__shifts.reduce((/** @type {number} */ sum, /** @type {any} */ shift) => sum + shift.value, 0),
        );
        // Half of what Lighthouse calls good.
        assert.ok(moved <= 0.05, `${path}: ${moved}`);
        await context.close();
      }
    });
  }

  it('on paper there is the page alone, dark on white, whatever the theme', { timeout: 900_000 }, async () => {
    await server.request('PATCH', '/settings', { theme: 'dark' });
    const { page } = await openPage(browser, server.address, { colorScheme: 'dark', viewport: { width: 794, height: 1123 } });
    for (const place of filled) {
      await page.emulateMedia({ media: 'screen' });
      await open(page, place);
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.getByRole('navigation', { name: 'Pages' }).isVisible(), false, place[0]);
      assert.equal(await page.locator('.button:visible').count(), 0, place[0]);
      const [ground, ink] = await page.evaluate(() => [
        getComputedStyle(document.documentElement).backgroundColor,
        getComputedStyle(/** @type {Element} */ (document.querySelector('main h1'))).color,
      ]);
      assert.equal(ground, 'rgb(255, 255, 255)', place[0]);
      assert.ok((ink?.match(/\d+/g) ?? ['255']).every((part) => Number(part) < 100), `${place[0]}: ${ink}`);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.equal(beyond, 0, place[0]);
    }
  });
});
