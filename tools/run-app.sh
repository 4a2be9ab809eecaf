#!/bin/bash
# What `make run` ends in: the app. On a terminal it is served until Ctrl-C; elsewhere a server is started on a free port
# with data of its own, asked whether it is well, and ended.
#
#   tools/run-app.sh build/release/ninety
set -euo pipefail

program=$1
if [ -t 0 ] && [ -t 1 ]; then exec "$program" serve; fi

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
address=
for _ in $(seq 300); do
  address=$(sed -n 's|^ninety is at \(http://[^ ]*\)/$|\1|p' "$scratch/said")
  if [ -n "$address" ] || ! kill -0 "$server" 2>/dev/null; then break; fi
  sleep 0.1
done
[ -n "$address" ] || { echo "ninety: the server did not start" >&2; exit 1; }
host=${address#http://}
exec 3<>"/dev/tcp/${host%:*}/${host#*:}"
printf 'GET /api/v1/health HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n' "$host" >&3
grep -q '"status":"ok"' <&3 || { echo "ninety: the server is not well" >&2; exit 1; }
exec 3>&-
echo
echo "The app is well at $address and was ended, since this is no terminal. To use it: $program serve"
