// Runs the end-to-end tests, one file after the other: they share the machine's few cores.
//
//   npm run e2e                          all of them
//   npm run e2e -- rehearse.test.js      one
//
// NINETY_SERVER: the server, else that of build/release. NINETY_PAGES: a folder instead of the pages in it.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const named = process.argv.slice(2);
const files = named.length > 0 ? named : readdirSync(folder).filter((name) => name.endsWith('.test.js'));
let failed = false;
for (const file of files.sort()) {
  const { status } = spawnSync(process.execPath, ['--test', folder + file], { stdio: 'inherit' });
  failed ||= status !== 0;
}
process.exitCode = failed ? 1 : 0;
