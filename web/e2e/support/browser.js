// Debian's Chromium with a fake microphone and camera, or without any.
//
//   const browser = await openBrowser({ sound: wav, picture: y4m });
//   const page = await browser.newPage();
import { chromium } from 'playwright-core';

// What the browser asks by itself (updates, spelling, hints) is answered with "no such name", so that a test that watches
// the network sees the pages alone. Every name of the network has a dot and a letter behind it, no address has.
const nameless = [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => `MAP *.${letter}* ~NOTFOUND`).join(', ');

const executablePath = process.env.NINETY_CHROMIUM ?? '/usr/bin/chromium';

/**
 * @param {{ sound?: string, picture?: string, devices?: 'given' | 'refused' | 'none' }} [options]
 * `none`: there is neither microphone nor camera; `refused`: the person says no.
 */
export async function openBrowser({ sound, picture, devices = 'given' } = {}) {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--autoplay-policy=no-user-gesture-required',
    `--host-resolver-rules=${nameless}`,
  ];
  if (devices !== 'none') args.push('--use-fake-device-for-media-stream');
  args.push(devices === 'refused' ? '--use-fake-ui-for-media-stream=deny' : '--use-fake-ui-for-media-stream');
  if (sound) args.push(`--use-file-for-fake-audio-capture=${sound}`);
  if (picture) args.push(`--use-file-for-fake-video-capture=${picture}`);
  return chromium.launch({ executablePath, args });
}

/**
 * A page that fails the test on any error of script and on any request off the machine.
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
export async function openPage(browser, address, options = {}) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  /** @type {string[]} */
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== new URL(address).origin) faults.push(`asked ${request.url()}`);
  });
  // Slow machines count too: this ends a test that hangs, it measures nothing.
  page.setDefaultTimeout(150_000);
  return { page, faults, context };
}
