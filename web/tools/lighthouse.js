// Runs Lighthouse on the pages Prepare, Write and Review, with the project's examples in them, and prints its figures:
//
//   npm install --prefix /tmp/lighthouse lighthouse@12.8.2      once; outside the tree, it is no part of the project
//   npm run build && NINETY_PAGES=dist node tools/lighthouse.js /tmp/lighthouse
//
// Fails below 0.95 for performance and best practices, and below 1.0 for accessibility. Needs Node 18.20, a built
// server, Chromium, flite and ffmpeg.
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { fill } from '../e2e/support/filled.js';
import { startServer } from '../e2e/support/server.js';

const wanted = { performance: 0.95, accessibility: 1, 'best-practices': 0.95 };
const port = 9333;
const place = process.argv[2];
if (!place) throw new Error('name the folder into which lighthouse was installed');
const found = createRequire(join(resolve(place), 'node_modules/')).resolve('lighthouse');
const { default: lighthouse } = await import(pathToFileURL(found).href);

/**
 * @param {string} address
 * @param {'mobile' | 'desktop'} formFactor a slow telephone, or the computer that the app is for
 */
async function measure(address, formFactor) {
  const screen = formFactor === 'desktop' ? { mobile: false, width: 1350, height: 940, deviceScaleFactor: 1, disabled: false } : undefined;
  const { lhr } = await lighthouse(
    address,
    { port, output: 'json', logLevel: 'error', onlyCategories: Object.keys(wanted) },
    {
      extends: 'lighthouse:default',
      settings: {
        formFactor,
        ...(screen ? { screenEmulation: screen, throttling: { rttMs: 40, throughputKbps: 10240, cpuSlowdownMultiplier: 1 } } : {}),
      },
    },
  );
  return lhr;
}

/**
 * What keeps a page from full marks.
 * @param {{ audits: Record<string, { id: string, score: number | null, displayValue?: string }> }} lhr
 */
const lost = (lhr) =>
  Object.values(lhr.audits)
    .filter((audit) => (audit.score ?? 1) < 0.9)
    .map((audit) => `    ${audit.id}: ${audit.displayValue ?? audit.score}`);

const folder = await mkdtemp(join(tmpdir(), 'ninety-media-'));
const server = await startServer();
const browser = await chromium.launch({
  executablePath: process.env.NINETY_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`],
});
try {
  const { answer, target, take } = await fill(server, { folder });
  for (const formFactor of /** @type {const} */ (['desktop', 'mobile'])) {
    for (const path of [`prepare/${target}`, `write/${answer}`, `review/${take}`]) {
      const lhr = await measure(`${server.address}#/${path}`, formFactor);
      const scores = Object.entries(wanted).map(([name, least]) => ({ name, least, score: lhr.categories[name]?.score ?? 0 }));
      console.log(`${formFactor} ${path.split('/')[0]}: ${scores.map(({ name, score }) => `${name} ${score}`).join(', ')}`);
      if (scores.some(({ score, least }) => score < least)) {
        console.log(lost(lhr).join('\n'));
        process.exitCode = 1;
      }
    }
  }
} finally {
  await browser.close();
  await server.end();
  await rm(folder, { recursive: true, force: true });
}
