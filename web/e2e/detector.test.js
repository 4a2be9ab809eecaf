// The detector as it is built, in Chromium, picture by picture: its two faults are gone, it asks for nothing but its own
// files, and `make camera` measures what a clip is known to show.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';
import { openPlayer } from '../tools/camera/play.js';
import { openBrowser } from './support/browser.js';
import { clipFile } from './support/media.js';
import { startServer } from './support/server.js';

const run = promisify(execFile);
const command = fileURLToPath(new URL('../../tools/camera.sh', import.meta.url));

/** @param {number[]} values */
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** @param {number[]} a @param {number[]} b */
function correlation(a, b) {
  const [ma, mb] = [mean(a), mean(b)];
  const product = mean(a.map((value, i) => (value - ma) * (/** @type {number} */ (b[i]) - mb)));
  return product / Math.sqrt(mean(a.map((value) => (value - ma) ** 2)) * mean(b.map((value) => (value - mb) ** 2)));
}

describe('the detector', () => {
  /** @type {import('../tools/camera/play.js').Player} */
  let player;
  before(async () => (player = await openPlayer()));
  after(() => player?.close());

  it('sees both irises move the same way, and fractions of pixels', { timeout: 900_000 }, async () => {
    // Towards the lens, to the left, and back: three pictures a second.
    const seen = await player.play(clipFile('glance_A'), {
      wanted: (seconds) => seconds < 6 && Math.round(seconds * 15) % 5 === 0,
      body: (seconds) => seconds === 0,
    });
    assert.equal(seen.length, 18);
    const faces = seen.flatMap(({ observation }) => observation.face ?? []);
    assert.equal(faces.length, seen.length);
    // An eye that blinks shows no iris.
    const open = faces.filter(({ left, right }) => Math.min(left.open, right.open) > 0.3);
    assert.ok(open.length >= 14);
    const moved = correlation(open.map((face) => face.left.across), open.map((face) => face.right.across));
    assert.ok(moved > 0.9, `the irises correlate by ${moved}`);
    // In whole pixels the squared width of an eye is a whole number.
    const whole = faces.filter(({ left }) => Math.abs(left.width ** 2 - Math.round(left.width ** 2)) < 1e-6).length;
    assert.ok(whole <= 1, `${whole} of ${faces.length} eyes have corners on whole pixels`);
    assert.ok(seen[0]?.observation.body?.left_shoulder, 'the shoulders are seen');
    assert.equal(seen[1]?.observation.body, null);
  });
});

it('asks for its own files only, and for no model that guesses about people', { timeout: 600_000 }, async () => {
  const [server, browser] = [await startServer(), await openBrowser()];
  try {
    const answer = await server.request('POST', '/answers', {});
    const context = await browser.newContext();
    /** @type {URL[]} */
    const asked = [];
    // Of the context: requests of workers are among them.
    context.on('request', (request) => asked.push(new URL(request.url())));
    /** @type {Map<string, import('playwright-core').Response>} */
    const answered = new Map();
    context.on('response', (response) => answered.set(new URL(response.url()).pathname.split('/').at(-1) ?? '', response));
    const page = await context.newPage();
    page.setDefaultTimeout(150_000);
    await page.goto(`${server.address}#/rehearse/${answer.id}`);
    await page.getByRole('checkbox', { name: /Measure eye contact/ }).check();
    // The fake camera's own picture holds no face.
    await page.getByText('No face is in the picture.').waitFor();
    const files = asked.filter(({ pathname }) => /\.(json|bin|wasm)$/.test(pathname)).map(({ pathname }) => pathname.split('/').at(-1) ?? '');
    const models = ['blazeface', 'facemesh', 'iris', 'movenet-lightning'].flatMap((name) => [`${name}.bin`, `${name}.json`]);
    assert.deepEqual([...new Set(files)].sort(), [...models, 'tfjs-backend-wasm-simd.wasm'].sort());
    assert.deepEqual(asked.filter(({ protocol, origin }) => !['data:', 'blob:'].includes(protocol) && origin !== new URL(server.address).origin), []);
    for (const [file, type] of /** @type {const} */ ([['tfjs-backend-wasm-simd.wasm', 'application/wasm'], ['iris.json', 'application/json'], ['iris.bin', 'application/octet-stream']])) {
      const headers = await answered.get(file)?.allHeaders();
      assert.equal(headers?.['content-type'], type);
      assert.match(headers?.['cache-control'] ?? '', /immutable/);
    }
    // Nothing that is not asked for lies in the pages either.
    for (const model of ['emotion', 'faceres', 'antispoof', 'liveness', 'handtrack', 'centernet']) {
      const folder = asked.find(({ pathname }) => pathname.endsWith('iris.json'))?.href.replace('iris.json', '');
      assert.equal((await fetch(`${folder}${model}.json`)).status, 404, model);
    }
  } finally {
    await browser.close();
    await server.end();
  }
});

it('the built pages hold four models, and none that guesses age, gender, feelings or identity', { timeout: 300_000 }, async () => {
  const outDir = await mkdtemp(join(tmpdir(), 'ninety-pages-'));
  try {
    await build({ configFile: fileURLToPath(new URL('../vite.config.ts', import.meta.url)), logLevel: 'error', build: { outDir, emptyOutDir: true } });
    const files = [outDir, join(outDir, 'assets')].map((folder) => readdir(folder, { withFileTypes: true }));
    const detector = (await readdir(join(outDir, 'assets'))).filter((name) => name.startsWith('detector-'));
    assert.equal(detector.length, 1);
    const within = await readdir(join(outDir, 'assets', detector[0] ?? ''));
    const models = ['blazeface', 'facemesh', 'iris', 'movenet-lightning'].flatMap((name) => [`${name}.bin`, `${name}.json`]);
    assert.deepEqual(within.sort(), [...models, 'tfjs-backend-wasm-simd.wasm', 'tfjs-backend-wasm.wasm'].sort());
    // A model is weights and their list, wherever it lies.
    const others = (await Promise.all(files)).flat().filter((entry) => entry.isFile() && !/\.(html|js|css|svg|webmanifest|txt)$/.test(entry.name));
    assert.deepEqual(others.map(({ name }) => name), []);
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
});

describe('make camera', () => {
  /** @type {string} */
  let folder;
  before(async () => (folder = await mkdtemp(join(tmpdir(), 'ninety-clip-'))));
  after(() => rm(folder, { recursive: true, force: true }));

  it('measures a clip as it is known to be', { timeout: 900_000 }, async () => {
    const out = join(folder, 'figures', 'glance.json');
    await run(command, [clipFile('glance_A'), out, '0-2,6.8-8.4']);
    const measured = JSON.parse(await readFile(out, 'utf8'));
    const { clips } = JSON.parse(await readFile(new URL('media/clips.json', import.meta.url), 'utf8'));
    /** @type {any[][]} */
    const truth = JSON.parse(await readFile(new URL('media/frames.json', import.meta.url), 'utf8')).glance_A;

    /** @type {Record<number, boolean[]>} */
    const right = { 0: [], 1: [] };
    for (const { t, state } of measured.frames) {
      const [, , contact, transition] = /** @type {any[]} */ (truth.find((frame) => Math.abs(frame[0] - t) < 0.01));
      if (!transition) right[contact]?.push((state === 'contact') === (contact === 1));
    }
    const rates = Object.values(right).map((told) => told.filter(Boolean).length / told.length);
    assert.ok(mean(rates) >= 0.95, `balanced accuracy ${mean(rates)}`);
    assert.ok(Math.abs(measured.contact_share - clips.glance_A.truth.eye_contact_share) <= 0.03, `${measured.contact_share}`);
    assert.deepEqual(measured.look_aways.map((/** @type {any} */ look) => look.direction), ['left', 'down']);
    for (const { start, end } of measured.look_aways) assert.ok(Math.abs(end - start - 2) <= 0.2, `${start} to ${end}`);
    assert.deepEqual([measured.nods, measured.out_of_frame_s], [0, 0]);
    // As a take of the app has it: the person's own sides, and where it may be either.
    const { schema, calibration, states, eye, not_measured } = measured.camera;
    assert.deepEqual([schema, calibration, not_measured.filter((/** @type {any} */ entry) => entry.what === 'eye')], [1, 'lens_and_screen', []]);
    assert.deepEqual(eye.look_aways.map((/** @type {any} */ look) => look.direction), ['right', 'down']);
    assert.ok(Array.isArray(eye.near_border));
    const inContact = states.filter((/** @type {any} */ run) => run.state === 'contact').reduce((/** @type {number} */ sum, /** @type {any} */ run) => sum + run.end - run.start, 0);
    assert.ok(Math.abs(inContact / measured.camera.seconds - measured.contact_share) <= 0.01, `${inContact} s of contact`);
    assert.ok(measured.frame_ms_median > 0);
    console.log(`a look takes ${measured.frame_ms_median.toFixed(0)} ms, share ${measured.contact_share.toFixed(3)}, balanced ${mean(rates)}`);
  });

  it('says in one line what is wrong, and ends with 2', { timeout: 300_000 }, async () => {
    const clip = clipFile('glance_A');
    for (const [args, line] of /** @type {const} */ ([
      [[], /CLIP=FILE and OUT=FILE/],
      [[join(folder, 'none.webm'), join(folder, 'out')], /no such file/],
      [[clip, join(folder, 'out'), '2-1'], /write it like 0-2/],
      [[fileURLToPath(import.meta.url), join(folder, 'out')], /no video in it can be read/],
      [[clip, join(folder, 'out'), '0-2,30-40'], /behind its end/],
    ])) {
      const failed = await run(command, args).then(() => assert.fail('it worked'), (error) => error);
      assert.equal(failed.code, 2);
      assert.match(failed.stderr, line);
      assert.equal(failed.stderr.trim().split('\n').length, 1);
    }
    assert.deepEqual(await readdir(folder), ['figures'], 'nothing was written');
  });

  it('measures what there is of a clip that is cut, and says so', { timeout: 300_000 }, async () => {
    const [cut, out] = [join(folder, 'cut.webm'), join(folder, 'cut.json')];
    const whole = await readFile(clipFile('glance_A'));
    await writeFile(cut, whole.subarray(0, whole.length / 4));
    const { stderr } = await run(command, [cut, out]);
    assert.match(stderr, /is damaged or cut, \d+ pictures of it were read/);
    const { frames } = JSON.parse(await readFile(out, 'utf8'));
    assert.ok(frames.length > 5 && frames.length < 75, `${frames.length} pictures`);
  });
});
