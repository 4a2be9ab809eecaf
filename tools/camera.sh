#!/bin/bash
# Measures a clip as the app measures a take: CLIP, OUT, and perhaps the seconds for calibration (web/tools/camera/measure.js).
#
#   tools/camera.sh glance.webm glance.json 0-2,3-4.5
set -euo pipefail

if [ -z "${1:-}" ] || [ -z "${2:-}" ]; then
  echo "camera: CLIP=FILE and OUT=FILE are needed" >&2
  exit 2
fi
if [ ! -r "$1" ]; then
  echo "camera: $1: there is no such file that can be read" >&2
  exit 2
fi
clip=$(realpath -- "$1")
out=$(realpath -m -- "$2")
mkdir -p "$(dirname "$out")"

cd "$(dirname "$0")/../web"
if [ ! node_modules/.package-lock.json -nt package-lock.json ]; then
  npm ci --no-audit --no-fund --loglevel=error
  touch node_modules/.package-lock.json
fi
exec node tools/camera/measure.js "$clip" "$out" "${3:-}"
