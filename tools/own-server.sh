# A server of a script's own, on a free port with data that go with the script. To be sourced by bash:
#
#   . tools/own-server.sh
#   start_own_server build/release/ninety      # sets $address ("http://127.0.0.1:40123") and $server, its process
#
# Sets $scratch too, a folder that is removed at the end, as the server is ended.
# shellcheck shell=bash

scratch=$(mktemp -d)
server=
address=
finish() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$scratch"
}
trap finish EXIT

start_own_server() {
  "$1" serve --port 0 --no-open --data "$scratch/data" >"$scratch/said" &
  server=$!
  for _ in $(seq 300); do
    address=$(sed -n 's|^ninety is at \(http://[^ ]*\)/$|\1|p' "$scratch/said")
    if [ -n "$address" ] || ! kill -0 "$server" 2>/dev/null; then break; fi
    sleep 0.1
  done
  [ -n "$address" ] || { echo "ninety: the server did not start" >&2; exit 1; }
}
