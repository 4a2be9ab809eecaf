// A whole rehearsal for the test that watches every connection (tests/rehearsal_network_test.cpp):
//
//   node web/e2e/support/traced_rehearsal.js              from the posting to the progress, then "rehearsed"
//   node web/e2e/support/traced_rehearsal.js planted      a page off the machine is opened instead
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser, openPage } from './browser.js';
import { filmed, spokenAnswer } from './media.js';
import { startServer } from './server.js';
import { example } from './texts.js';
import { addRole, dropOrganisation, speak, writeAnswer } from './whole_path.js';

const words = 'What drives me is a stubborn fault. Last spring our bakery lost one tray in twenty.';
// Addresses in every text: nothing may follow them.
const linked = 'See http://192.0.2.1/ and https://example.org/.';
const organisation = `<html><img src="http://192.0.2.1/a.png"><link rel=stylesheet href="//192.0.2.1/a.css">
  <h1>Values</h1><p>${example('company.md')}</p>`;

/** @param {import('playwright-core').Page} page */
async function rehearse(page) {
  await addRole(page, linked, `${example('posting.txt')}\n${linked}`);
  await dropOrganisation(page, 'about.html', organisation);
  await writeAnswer(page, `${words} ${linked}`);
  await page.getByRole('link', { name: 'Rehearse it' }).first().click();
  await page.getByRole('button', { name: 'Check the microphone' }).click();
  await page.getByRole('checkbox', { name: /Measure eye contact/ }).check();
  await page.getByText(/Your face is seen well|This machine is busy/).waitFor();
  await page.getByRole('checkbox', { name: /Keep the recording/ }).check();
  await page.reload();
  await speak(page, 12_000);
  await page.getByRole('heading', { name: 'Eye contact and posture' }).waitFor();
  await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Save as one file' }).click()]);
  await page.getByRole('link', { name: 'See your progress' }).click();
  await page.getByRole('heading', { name: 'Measure by measure' }).waitFor();
}

const folder = await mkdtemp(join(tmpdir(), 'ninety-media-'));
const [sound, picture] = await Promise.all([spokenAnswer(folder, words), filmed(folder)]);
const server = await startServer();
const browser = await openBrowser({ sound, picture });
try {
  const { page, faults } = await openPage(browser, server.address);
  await page.goto(server.address);
  if (process.argv[2] === 'planted') {
    await page.goto('http://192.0.2.1/', { timeout: 5_000 }).catch(() => undefined);
  } else {
    await rehearse(page);
    if (faults.length > 0) throw new Error(faults.join('\n'));
    console.log('rehearsed');
  }
} finally {
  await browser.close();
  await server.end();
  await rm(folder, { recursive: true, force: true });
}
