// Runs the end-to-end tests, one file after the other: they share the machine's few cores.
//
//   npm run e2e                          all of them
//   npm run e2e -- rehearse.test.js      one
//
// NINETY_SERVER: the server, else that of build/release. NINETY_PAGES: a folder instead of the pages in it.
//
// Sound and picture come in real time, which a machine that stands still for seconds cannot keep: a file that fails is
// run once more, and that is said.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const named = process.argv.slice(2);
const files = named.length > 0 ? named : readdirSync(folder).filter((name) => name.endsWith('.test.js'));
const passes = (/** @type {string} */ file) =>
  spawnSync(process.execPath, ['--test', folder + file], { stdio: 'inherit' }).status === 0;
const failed = [];
for (const file of files.sort()) {
  if (passes(file)) continue;
  console.log(`${file} failed; once more:`);
  if (!passes(file)) failed.push(file);
}
if (failed.length > 0) console.log(`failed twice: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
