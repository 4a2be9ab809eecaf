// Makes the pictures of docs/screenshots/ from the real pages, with the project's examples in them:
//
//   npm run build && NINETY_PAGES=dist node tools/screenshots.js        needs a built server, Chromium, flite and ffmpeg
//
// Dates are those of the day; nothing else changes from run to run.
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser, openPage } from '../e2e/support/browser.js';
import { fill } from '../e2e/support/filled.js';
import { filmed, spokenAnswer } from '../e2e/support/media.js';
import { analysed, finish, startTake } from '../e2e/support/rehearsing.js';
import { startServer } from '../e2e/support/server.js';
import { spoken, storedTake } from '../e2e/support/takes.js';
import { example } from '../e2e/support/texts.js';

const out = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));
const answer = example('answer.txt').trim();
const most = 150_000;

/**
 * As a WebP file, which is half as large as a PNG of the same picture.
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
async function shoot(page, name) {
  const png = await page.screenshot({ animations: 'disabled' });
  const file = join(out, `${name}.webp`);
  execFileSync('ffmpeg', ['-v', 'error', '-y', '-i', '-', '-c:v', 'libwebp', '-quality', '82', file], { input: png });
  const { size } = await stat(file);
  if (size > most) throw new Error(`${name} has ${size} bytes`);
  console.log(`${name}.webp  ${(size / 1000).toFixed(0)} kB`);
}

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('../e2e/support/server.js').Server} Server */
/** @typedef {{ answer: string, target: string, take: string }} There */

/**
 * Takes over which progress can be seen: slower, faster, and with words left out.
 * @param {Server} server
 * @param {string} id of the answer
 * @param {string} folder
 */
async function practise(server, id, folder) {
  const shorter = answer.split(/(?<=\.)\s+/).slice(0, 4).join(' ');
  for (const [words, stretch] of /** @type {const} */ ([[shorter, 1], [shorter, 1.2], [shorter, 1.05]])) {
    await storedTake(server, id, await spoken(folder, words, stretch), { kind: 'free' });
  }
}

/** @type {[name: string, path: (there: There) => string, ready: (page: Page) => Promise<unknown>][]} */
const pictures = [
  ['first-visit', () => 'write/new', (page) => page.getByLabel('Improving how things are done').check()],
  ['prepare', (there) => `prepare/${there.target}`, async (page) => {
    await page.getByRole('button', { name: 'Record keeping' }).click();
    await page.locator('mark.strong').first().waitFor();
  }],
  ['write', (there) => `write/${there.answer}`, (page) => page.locator('.band').first().waitFor()],
  ['stories', () => 'stories', async (page) => {
    await page.getByLabel('Which story fits').selectOption({ index: 1 });
    await page.getByText('Fits best').waitFor();
  }],
  ['rehearse', (there) => `rehearse/${there.answer}`, async (page) => {
    await page.getByRole('button', { name: 'Check the microphone' }).click();
    await page.getByRole('checkbox', { name: /Measure eye contact/ }).check();
    await page.getByText('Your face is seen well.').waitFor();
    await page.getByText(/Clear/).waitFor();
  }],
  ['review', (there) => `review/${there.take}`, (page) => page.getByRole('button', { name: 'Play', exact: true }).waitFor()],
  ['progress', (there) => `progress/${there.answer}`, async (page) => {
    await page.locator('canvas').first().waitFor();
    await page.getByRole('heading', { name: 'Measure by measure' }).evaluate((heading) => heading.scrollIntoView());
  }],
  ['settings', () => 'settings', (page) => page.getByRole('heading', { name: 'Delete everything' }).waitFor()],
  ['about', () => 'about', (page) => page.getByRole('heading', { name: 'Limits' }).waitFor()],
];

/**
 * Pictures in one look.
 * @param {Browser} browser
 * @param {Server} server
 * @param {There} there
 * @param {import('playwright-core').BrowserContextOptions & { names?: string[], ending?: string }} look `names`: which; else all
 */
async function shootAll(browser, server, there, { names, ending = '', ...options }) {
  const { page, context } = await openPage(browser, server.address, options);
  for (const [name, path, ready] of pictures.filter(([picture]) => !names || names.includes(picture))) {
    await page.goto(`${server.address}#/${path(there)}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate(() => scrollTo(0, 0));
    await ready(page);
    await page.mouse.move(0, 0);
    await shoot(page, name + ending);
  }
  await context.close();
}

/** Minutes and seconds after which the example has been said to its end. */
const SAID = /1:2\d/;

/**
 * A take while it is recorded, and what the camera measured of it.
 * @param {Browser} browser
 * @param {Server} server
 * @param {There} there
 */
async function shootTake(browser, server, there) {
  const { page, context } = await openPage(browser, server.address, { viewport: { width: 1280, height: 800 }, colorScheme: 'light' });
  const shows = (/** @type {RegExp} */ time) =>
    page.waitForFunction((wanted) => wanted.test(document.querySelector('[role=timer]')?.textContent ?? ''), time, { timeout: 120_000 });
  await page.goto(`${server.address}#/rehearse/${there.answer}`);
  await page.getByRole('checkbox', { name: /Measure eye contact/ }).check();
  await page.getByText('Your face is seen well.').waitFor();
  await startTake(page);
  await shows(/0:1\d/);
  await shoot(page, 'take');
  await shows(SAID);
  await finish(page);
  await analysed(page);
  await page.getByRole('heading', { name: 'Eye contact and posture' }).evaluate((heading) => heading.scrollIntoView());
  await shoot(page, 'review-camera');
  await context.close();
}

const folder = await mkdtemp(join(tmpdir(), 'ninety-media-'));
const server = await startServer();
await mkdir(out, { recursive: true });
const [sound, picture] = await Promise.all([spokenAnswer(folder, answer), filmed(folder, 'glance_A')]);
const browser = await openBrowser({ sound, picture });
try {
  const there = await fill(server, { folder, words: answer, camera: null });
  await practise(server, there.answer, folder);
  const wide = { viewport: { width: 1280, height: 800 } };
  await shootAll(browser, server, there, { ...wide, colorScheme: 'light' });
  await shootAll(browser, server, there, { ...wide, colorScheme: 'dark', names: ['write', 'review'], ending: '-dark' });
  const narrow = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 };
  await shootAll(browser, server, there, { ...narrow, colorScheme: 'light', names: ['prepare', 'review'], ending: '-narrow' });
  await shootTake(browser, server, there);
} finally {
  await browser.close();
  await server.end();
  await rm(folder, { recursive: true, force: true });
}
