#!/bin/bash
# What `make run` ends in: the app. On a terminal it is served until Ctrl-C; elsewhere a server is started on a free port
# with data of its own, asked whether it is well, and ended.
#
#   tools/run-app.sh build/release/ninety
set -euo pipefail

program=$1
if [ -t 0 ] && [ -t 1 ]; then exec "$program" serve; fi

# shellcheck source=tools/own-server.sh
. "$(dirname "$0")/own-server.sh"
start_own_server "$program"
host=${address#http://}
exec 3<>"/dev/tcp/${host%:*}/${host#*:}"
printf 'GET /api/v1/health HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n' "$host" >&3
grep -q '"status":"ok"' <&3 || { echo "ninety: the server is not well" >&2; exit 1; }
exec 3>&-
echo
echo "The app is well at $address and was ended, since this is no terminal. To use it: $program serve"
