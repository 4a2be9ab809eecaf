#!/bin/bash
# Runs the benchmarks of the release build, then the peers on the same answers (see bench/peers/measure.mjs).
# BENCH_ARGS is passed on to Google Benchmark.
set -eu

results=build/release/bench.json
rm -f "$results"
if [ -x build/release/ninety-bench ]; then
  # shellcheck disable=SC2086
  build/release/ninety-bench --benchmark_out="$results" --benchmark_out_format=json ${BENCH_ARGS:-}
else
  echo "no benchmarks yet (bench/*.cpp)"
fi

lock=bench/peers/node_modules/.package-lock.json
if [ ! -f "$lock" ] || [ bench/peers/package-lock.json -nt "$lock" ]; then
  (cd bench/peers && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
fi
node bench/peers/measure.mjs data/corpus "$results"
