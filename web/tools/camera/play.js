// Plays clips through the app's own worker in headless Chromium, every picture at its own time, however slow the machine:
//
//   const player = await openPlayer();
//   const seen = await player.play('glance_A.webm', { body: (seconds) => pace.due(seconds) });    // [{ observation, spent }]
//   await player.close();
//
// The page is served under the policy of the app's server, and asks for nothing but its own files.
import { createReadStream, rmSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { picturesOf } from './frames.js';

/** As apps/server/guard.cpp has it. */
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; " +
  "img-src 'self' data: blob:; media-src 'self' blob: mediastream:; style-src 'self' 'unsafe-inline'";

const NEXT = '/next';

/** @type {Record<string, string>} */
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm' };

/** @typedef {import('node:http').ServerResponse} Answer */
/** @typedef {(answer: Answer) => Promise<void>} Giving gives the next picture */

const HEADERS = {
  'content-security-policy': POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/**
 * Serves a folder, and at /next what `next` gives.
 * @param {string} folder
 * @param {Giving} next
 */
async function serve(folder, next) {
  const server = createServer(async (request, answer) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (path === NEXT) return next(answer);
    const file = join(folder, path === '/' ? 'index.html' : path);
    const known = await stat(file).catch(() => null);
    if (!known?.isFile()) return answer.writeHead(404).end();
    answer.writeHead(200, { ...HEADERS, 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(answer);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { address: `http://127.0.0.1:${port}/`, end: () => server.close() };
}

/** @typedef {import('../../src/lib/camera/worker_client').Seen} Seen */

/**
 * @typedef {object} Playing
 * @property {(seconds: number) => boolean} [wanted] which pictures are looked at (all of them)
 * @property {(seconds: number) => boolean} [body] in which of them the body is looked for (in none)
 * @property {(share: number) => void} [progress] how much of the clip was looked at, 0 to 1
 */

export class Player {
  /** @type {Giving} */
  #next = async (answer) => void answer.writeHead(204).end();

  /**
   * @param {string} scratch
   * @param {import('playwright-core').Browser} browser
   * @param {{ address: string, end: () => void }} server
   */
  constructor(scratch, browser, server) {
    this.scratch = scratch;
    this.browser = browser;
    this.server = server;
  }

  static async open() {
    const scratch = await mkdtemp(join(tmpdir(), 'ninety-camera-'));
    // When it is interrupted too.
    process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
    const configFile = fileURLToPath(new URL('vite.config.ts', import.meta.url));
    await build({ configFile, logLevel: 'error', build: { outDir: scratch } });
    const server = await serve(scratch, (answer) => player.#next(answer));
    const executablePath = process.env.NINETY_CHROMIUM ?? '/usr/bin/chromium';
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    const player = new Player(scratch, browser, server);
    return player;
  }

  /**
   * @param {string} clip
   * @param {Playing} [playing]
   * @returns {Promise<Seen[]>}
   */
  async play(clip, { wanted = () => true, body = () => false, progress = () => undefined } = {}) {
    const pictures = picturesOf(clip);
    /** @type {unknown} */
    let failure = null;
    this.#next = async (answer) => {
      try {
        let found = await pictures.next();
        while (!found.done && !wanted(found.value.seconds)) found = await pictures.next();
        if (found.done) return void answer.writeHead(204).end();
        const { seconds, bytes, share } = found.value;
        progress(share);
        answer.writeHead(200, { ...HEADERS, 'content-type': 'image/bmp', 'x-seconds': String(seconds), 'x-body': body(seconds) ? '1' : '0' });
        answer.end(bytes);
      } catch (error) {
        failure = error;
        answer.writeHead(500).end();
      }
    };
    const page = await this.browser.newPage();
    try {
      page.setDefaultTimeout(0);
      page.on('pageerror', (error) => console.error(error.message));
      await page.goto(this.server.address);
      return await page.evaluate((address) => /** @type {any} */ (window).look(address), NEXT).catch((error) => {
        throw failure ?? error;
      });
    } finally {
      await page.close();
      await pictures.return(undefined);
    }
  }

  async close() {
    await this.browser.close();
    this.server.end();
    await rm(this.scratch, { recursive: true, force: true });
  }
}

export const openPlayer = () => Player.open();
