#!/bin/sh
# Tests the pages: their types, their units, then end to end in Debian's Chromium with the server of build/release.
# The build has installed their packages and put the pages into the server (cmake/web.cmake).
#
#   tools/test-pages.sh
set -eu

cd "$(dirname "$0")/../web"
npm run --silent check
npm run --silent unit
npm run --silent e2e
