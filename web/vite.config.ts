// Builds the pages to static files in dist/, which the server carries inside itself:
//
//   npm ci && npm run build        then dist/index.html and dist/assets/*
//   NINETY_URL=http://127.0.0.1:8790 npm run dev      pages with live reload against a running server
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { detectorFiles } from './tools/detector_files.js';

const server = process.env.NINETY_URL ?? 'http://127.0.0.1:8790';

// Unit tests look at the detector as npm has left it: whoever builds has it put right on the way.
const detector = process.env.VITEST ? [] : [detectorFiles()];

export default defineConfig({
  plugins: [svelte(), ...detector],
  worker: { format: 'es', plugins: () => [detectorFiles({ emit: false })] },
  // Served as it lies: what Vite prepares for its own server would be taken before the patch (tools/patch_detector.js).
  optimizeDeps: { exclude: ['@vladmandic/human'] },
  resolve: { alias: { $lib: fileURLToPath(new URL('./src/lib', import.meta.url)) } },
  build: {
    target: 'es2022',
    // The pages' policy forbids data: fonts and inline scripts, so nothing is put inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The detector, which only the camera's worker loads.
    chunkSizeWarningLimit: 2_200,
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': { target: server, headers: { origin: server }, changeOrigin: true } },
  },
  test: { include: ['src/**/*.test.ts', 'tools/**/*.test.ts'], environment: 'node' },
});
