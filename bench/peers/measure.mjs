// How long the peers take for one answer, on the answers that ninety-bench reads.
//
//   node measure.mjs CORPUS_FOLDER [GOOGLE_BENCHMARK.json]
//
// Prints the median over the written answers, each read once (harper.js caches repeated text), and beside it ninety's
// own median over the written answers (full_analysis_json/written of ninety-bench), with the ratio.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { LocalLinter } from "harper.js";
import { binary } from "harper.js/binary";
import writeGood from "write-good";

const [corpus, results] = process.argv.slice(2);
const answersPerPeer = 200;

function answers(folder) {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => /^part\d+\.jsonl$/.test(name)) : [];
  return files
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"))
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line))
    .filter((answer) => answer.style === "written")
    .map((answer) => answer.text);
}

/// Every n-th answer, so that all writers are heard.
function sample(texts, count) {
  const step = Math.max(1, Math.floor(texts.length / count));
  return texts.filter((_, index) => index % step === 0).slice(0, count);
}

async function medianMicroseconds(texts, check) {
  const times = [];
  for (const text of texts) {
    const start = process.hrtime.bigint();
    await check(text);
    times.push(Number(process.hrtime.bigint() - start) / 1000);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)];
}

function ourMicroseconds(file) {
  if (!file || !existsSync(file)) return undefined;
  const runs = JSON.parse(readFileSync(file, "utf8")).benchmarks.filter((run) =>
    run.name.startsWith("full_analysis_json/written"),
  );
  return (runs.find((run) => run.aggregate_name === "median") ?? runs[0])?.p50_us;
}

const texts = answers(corpus);
if (texts.length < 20) {
  console.error(`${corpus}: fewer than 20 written answers to measure with`);
  process.exit(2);
}
const warmUp = texts.slice(0, 10);
const measured = sample(texts.slice(10), answersPerPeer);
const words = measured.reduce((sum, text) => sum + text.split(/\s+/).length, 0) / measured.length;

const harper = new LocalLinter({ binary });
const peers = [
  ["write-good 1.0.8", async (text) => writeGood(text)],
  ["harper.js 2.10.0", async (text) => harper.lint(text)],
];
const ours = ourMicroseconds(results);

console.log(`\npeers: median over ${measured.length} written answers of ${Math.round(words)} words`);
if (ours !== undefined) console.log(`${"ninety, full analysis".padEnd(24)}${ours.toFixed(1).padStart(10)} µs`);
for (const [name, check] of peers) {
  await medianMicroseconds(warmUp, check);
  const median = await medianMicroseconds(measured, check);
  const ratio = ours === undefined ? "" : `   ${(median / ours).toFixed(0)} times as long as ninety`;
  console.log(`${name.padEnd(24)}${median.toFixed(1).padStart(10)} µs${ratio}`);
}
