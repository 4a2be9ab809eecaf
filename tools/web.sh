#!/bin/sh
# Builds and tests the pages (web/):
#
#   tools/web.sh build     web/dist, when a source is newer; npm ci first, when package-lock.json has changed
#   tools/web.sh test      types, unit tests, then end to end: the built server in Debian's Chromium
#
# Quiet, and done in some 20 ms, when nothing has changed.
set -eu

cd "$(dirname "$0")/../web"

# What npm installs is what the lock file says; no package runs a script while it is installed.
packages() {
  cmp -s package-lock.json node_modules/.ninety-lock && return
  echo "installing the packages of the pages"
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
  cp package-lock.json node_modules/.ninety-lock
}

build() {
  newer=yes
  if [ -f dist/index.html ]; then
    newer=$(find src public index.html vite.config.ts svelte.config.js package-lock.json -newer dist/index.html | head -n 1)
  fi
  [ -n "$newer" ] || return 0
  packages
  echo "building the pages"
  npm run --silent build -- --logLevel warn
}

case "${1:-}" in
  build) build ;;
  test)
    packages
    build
    npm run --silent check
    npm run --silent unit
    npm run --silent e2e
    ;;
  *)
    echo "usage: tools/web.sh build|test" >&2
    exit 2
    ;;
esac
