#!/bin/bash
# Formats every C++ file with clang-format 19; with --check, names those that are not formatted and fails.
set -euo pipefail

folders=()
for folder in src apps train tests bench fuzz; do [ ! -d $folder ] || folders+=("$folder"); done
[ ${#folders[@]} != 0 ] || exit 0

files() { find "${folders[@]}" -name node_modules -prune -o \( -name '*.cpp' -o -name '*.h' \) -print0; }

if [ "${1:-}" != --check ]; then
  files | xargs -0 -r clang-format-19 -i
  exit 0
fi

unformatted=$(files | xargs -0 -r clang-format-19 --dry-run 2>&1 | sed -n 's/^\([^: ]*\):[0-9]*:.*/\1/p' | sort -u)
[ -n "$unformatted" ] || exit 0
echo "not formatted (make format):"
echo "$unformatted"
exit 1
