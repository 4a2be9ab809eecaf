#!/bin/bash
# 200 people typing at once: asks a release server of its own for a judgement of an answer that grows letter by letter,
# over 200 connections on loopback, and prints the times.
#
#   tools/typists.sh [TYPISTS] [SECONDS] [KEYS]       200 typists for 10 s, 8 keys a second each
#
# wrk asks again as soon as it is answered; each typist waits between keys (its delay()), so that the load is that of
# people and bounded. Needs wrk and curl.
set -euo pipefail

typists=${1:-200}
seconds=${2:-10}
keys=${3:-8}
program=${NINETY:-build/release/ninety}
scratch=$(mktemp -d)
server=
finish() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$scratch"
}
trap finish EXIT

"$program" serve --port 0 --no-open --data "$scratch/data" >"$scratch/said" &
server=$!
for _ in $(seq 100); do
  address=$(sed -n 's|^ninety is at \(http://[^ ]*\)/$|\1|p' "$scratch/said")
  [ -z "$address" ] || break
  sleep 0.1
done
[ -n "$address" ] || { echo "the server did not start"; exit 1; }
token=$(curl -s "$address/api/v1/session" | sed 's/.*"token":"\([0-9a-f]*\)".*/\1/')

cat >"$scratch/typist.lua" <<LUA
local answer = [[$(cat examples/answer.txt)]]
answer = answer:gsub('[^%w%s.,]', ''):gsub('%s+', ' ')
local typed = 0
function init()
  math.randomseed(os.time())
  typed = math.random(#answer)
end
function delay()
  return math.random(500, 1500) / $keys
end
function request()
  typed = typed % #answer + 1
  return wrk.format('POST', '/api/v1/check', {
    ['Content-Type'] = 'application/json', ['X-Ninety-Token'] = '$token', ['Host'] = '${address#http://}',
  }, '{"text":"' .. answer:sub(1, typed):gsub('^%s*$', 'I') .. '"}')
end
function done(summary, latency)
  io.write(string.format('typists %d  answers %d (%.0f/s)  refused %d\n', $typists, summary.requests,
    summary.requests / (summary.duration / 1e6), summary.errors.status))
  io.write(string.format('milliseconds: p50 %.2f  p95 %.2f  p99 %.2f  most %.2f\n', latency:percentile(50) / 1e3,
    latency:percentile(95) / 1e3, latency:percentile(99) / 1e3, latency.max / 1e3))
end
LUA
wrk -t 1 -c "$typists" -d "${seconds}s" -s "$scratch/typist.lua" "$address" | tail -n 2
awk '/VmRSS/ { printf "memory of the server: %.0f MB\n", $2 / 1000 }' "/proc/$server/status"
