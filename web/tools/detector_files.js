// What of the detector goes into the built pages, as a plugin of Vite:
//
//   plugins: [detectorFiles()]                       in vite.config.ts, for the pages and for their workers
//   import { folder } from 'virtual:detector';       in the worker: '/assets/detector-3f9a1c07/'
//
// Only the four models that are used and TensorFlow's WebAssembly; neither emotion, age, gender nor recognition.
// The folder's name carries a hash of all of them, so that the server lets browsers keep them for ever.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { detectorModule, patchDetector } from './patch_detector.js';

const MODELS = ['blazeface', 'facemesh', 'iris', 'movenet-lightning'];
const PROGRAMS = ['tfjs-backend-wasm.wasm', 'tfjs-backend-wasm-simd.wasm'];
const NAME = 'virtual:detector';
const RESOLVED = `\0${NAME}`;

/** Name in the built pages → path of the file. */
export function detectorSources() {
  const models = join(dirname(detectorModule()), '../models');
  const programs = dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm'));
  return new Map([
    ...MODELS.flatMap((model) => [`${model}.json`, `${model}.bin`]).map((name) => /** @type {const} */ ([name, join(models, name)])),
    ...PROGRAMS.map((name) => /** @type {const} */ ([name, join(programs, name)])),
  ]);
}

/** 'assets/detector-<hash>/' */
export function detectorFolder() {
  const hash = createHash('sha256');
  for (const [name, file] of detectorSources()) hash.update(name).update(readFileSync(file));
  return `assets/detector-${hash.digest('hex').slice(0, 8)}/`;
}

/** @param {{ emit?: boolean }} [options] `emit: false`: the files are put there by another build of the same pages */
export function detectorFiles({ emit = true } = {}) {
  let folder = '';
  return /** @type {import('vite').Plugin} */ ({
    name: 'ninety-detector',
    buildStart() {
      patchDetector();
      folder = detectorFolder();
    },
    resolveId: (id) => (id === NAME ? RESOLVED : null),
    load: (id) => (id === RESOLVED ? `export const folder = ${JSON.stringify(`/${folder}`)};` : null),
    generateBundle() {
      if (!emit) return;
      for (const [name, file] of detectorSources())
        this.emitFile({ type: 'asset', fileName: folder + name, source: readFileSync(file) });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').split('?')[0] ?? '';
        const file = path.startsWith(`/${folder}`) ? detectorSources().get(path.slice(folder.length + 1)) : undefined;
        if (!file) return next();
        response.setHeader('content-type', file.endsWith('.wasm') ? 'application/wasm' : 'application/octet-stream');
        response.end(readFileSync(file));
      });
    },
  });
}
