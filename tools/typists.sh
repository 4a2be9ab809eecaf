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
# shellcheck source=tools/own-server.sh
. "$(dirname "$0")/own-server.sh"
start_own_server "$program"
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
