// Builds the page of `make camera`: npx vite build --config tools/camera/vite.config.ts --outDir FOLDER
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { detectorFiles } from '../detector_files.js';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [detectorFiles()],
  worker: { format: 'es', plugins: () => [detectorFiles({ emit: false })] },
  resolve: { alias: { $lib: fileURLToPath(new URL('../../src/lib', import.meta.url)) } },
  build: { target: 'es2022', emptyOutDir: true, reportCompressedSize: false, chunkSizeWarningLimit: 2_200 },
});
