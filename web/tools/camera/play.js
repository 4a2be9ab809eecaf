// Plays clips through the app's own worker in headless Chromium, every picture at its own time, however slow the machine:
//
//   const player = await openPlayer();
//   const seen = await player.play('glance_A.webm', { every: 1 / 7.5 });    // [{ observation, spent }]
//   await player.close();
//
// The page is served under the policy of the app's server, and asks for nothing but its own files.
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { framesOf } from './frames.js';

/** As apps/server/guard.cpp has it. */
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; " +
  "img-src 'self' data: blob:; media-src 'self' blob: mediastream:; style-src 'self' 'unsafe-inline'";

/** @type {Record<string, string>} */
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm', '.bmp': 'image/bmp' };

/** @param {Record<string, string>} folders the start of an address → a folder */
async function serve(folders) {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    const start = Object.keys(folders).find((name) => path.startsWith(name)) ?? '';
    const file = join(folders[start] ?? '', path.slice(start.length) || 'index.html');
    const known = await stat(file).catch(() => null);
    if (!start || !known?.isFile()) return response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': POLICY,
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { address: `http://127.0.0.1:${port}/`, end: () => server.close() };
}

/** @typedef {import('../../src/lib/camera/worker_client').Seen} Seen */

export class Player {
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

  /**
   * @param {string} clip
   * @param {{ wanted?: (seconds: number) => boolean, body?: (seconds: number) => boolean }} [options] which pictures are
   * looked at (all of them), and in which the body is looked for (in none)
   * @returns {Promise<Seen[]>}
   */
  async play(clip, { wanted = () => true, body = () => false } = {}) {
    const folder = await mkdtemp(join(this.scratch, 'frames-'));
    const page = await this.browser.newPage();
    try {
      const frames = (await framesOf(clip, folder)).filter(({ seconds }) => wanted(seconds));
      const pictures = frames.map(({ file, seconds }) => ({
        address: `/frames${file.slice(this.scratch.length)}`,
        request: { seconds, body: body(seconds) },
      }));
      page.setDefaultTimeout(0);
      page.on('pageerror', (error) => console.error(error.message));
      await page.goto(this.server.address);
      return await page.evaluate((asked) => /** @type {any} */ (window).look(asked), pictures);
    } finally {
      await page.close();
      await rm(folder, { recursive: true, force: true });
    }
  }

  async close() {
    await this.browser.close();
    this.server.end();
    await rm(this.scratch, { recursive: true, force: true });
  }
}

export async function openPlayer() {
  const scratch = await mkdtemp(join(tmpdir(), 'ninety-camera-'));
  const pages = join(scratch, 'pages');
  const configFile = fileURLToPath(new URL('vite.config.ts', import.meta.url));
  await build({ configFile, logLevel: 'error', build: { outDir: pages } });
  const server = await serve({ '/frames/': scratch, '/': pages });
  const executablePath = process.env.NINETY_CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  return new Player(scratch, browser, server);
}
