#!/bin/bash
# Bundles every file of a folder for the server (apps/server/web_files.h has the format):
#
#   tools/bundle-pages.sh web/dist pages.bundle
#
# Files are sorted by name and compressed without a date, so that the same folder gives the same bytes.
set -euo pipefail

folder=$1
bundle=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

: >"$scratch/head"
: >"$scratch/bytes"
while IFS= read -r -d '' file; do
  gzip -9 -n -c "$folder/$file" >"$scratch/packed"
  size=$(stat -c %s "$folder/$file")
  packed=$(stat -c %s "$scratch/packed")
  cat "$folder/$file" >>"$scratch/bytes"
  if [ "$packed" -lt "$size" ]; then cat "$scratch/packed" >>"$scratch/bytes"; else packed=0; fi
  etag=$(sha256sum "$folder/$file" | cut -c 1-32)
  printf '%s %s %s %s\n' "$size" "$packed" "$etag" "$file" >>"$scratch/head"
done < <(cd "$folder" && find . -type f -printf '%P\0' | LC_ALL=C sort -z)
{
  cat "$scratch/head"
  echo
  cat "$scratch/bytes"
} >"$scratch/bundle"
mkdir -p "$(dirname "$bundle")"
mv "$scratch/bundle" "$bundle"
