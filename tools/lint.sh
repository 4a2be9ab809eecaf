#!/bin/bash
# Format check, shellcheck, and clang-tidy over every source file, or only over those named as arguments.
# A file that passed is not looked at again until it, a header it includes or .clang-tidy changes; what passed is noted
# in NINETY_LINT_CACHE (build/lint/passed).
set -euo pipefail

failed=0

echo "== format"
tools/format.sh --check || failed=1

echo "== shellcheck"
shellcheck tools/*.sh .ci/run || failed=1

echo "== clang-tidy"
cmake --preset lint >/dev/null # each time: nothing is built here that would find new files
passed_files=${NINETY_LINT_CACHE:-build/lint/passed}
mkdir -p "$passed_files"
export passed_files

# Prints the compile command of a file, made for preprocessing with comments (NOLINT) kept.
preprocess() {
  local command
  command=$(sed -n "/\"command\": /{N;s|.*\"command\": \"\(.*\)\",\n *\"file\": \"$PWD/$1\".*|\1|p}" build/lint/compile_commands.json |
    sed 's/\\"/"/g;s/\\\\/\\/g;s/ -o [^ ]* -c / -E -P -CC -w /')
  [ -n "$command" ] || return 1
  (cd build/lint && eval "$command" 2>/dev/null)
}

tidy() {
  local key passed checks=
  # What GoogleTest's and RapidCheck's macros make of our tests is theirs; an empty optional fails a test as well.
  if [[ $1 == *_test.cpp ]]; then
    checks='-clang-analyzer-*,-misc-*,-modernize-*,-bugprone-use-after-move,-bugprone-unchecked-optional-access'
  fi
  key=$( (cat .clang-tidy && echo "$checks" && preprocess "$1") | sha256sum | cut -d' ' -f1) || key=
  passed=$passed_files/$key
  if [ -n "$key" ] && [ -f "$passed" ]; then return 0; fi
  echo "$1"
  clang-tidy-19 --quiet -p build/lint --checks="$checks" "$1" 2> >(grep -v 'warnings generated\|Suppressed\|Use -header-filter\|^$' >&2) || return 1
  if [ -n "$key" ]; then : >"$passed"; fi
}
export -f preprocess tidy

sources() {
  if [ $# != 0 ]; then printf '%s\0' "$@"; else
    sed -n "s|.*\"file\": \"$PWD/\(.*\.cpp\)\".*|\1\x00|p" build/lint/compile_commands.json | tr -d '\n'
  fi
}
# shellcheck disable=SC2016
sources "$@" | xargs -0 -r -n 1 -P "$(nproc)" bash -c 'set -o pipefail; tidy "$1" || exit 1' tidy || failed=1

[ $failed = 0 ] || { echo "lint: see above"; exit 1; }
echo "lint: clean"
