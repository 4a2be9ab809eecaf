#!/bin/sh
# Configures build/<preset> unless it is configured already, with the named options switched on:
#
#   tools/configure.sh release NINETY_TESTS NINETY_TRAIN
#
# Options stay on in later builds of the folder; what is not asked for is not built (cmake --build --target).
set -eu

preset=$1
shift
build=build/$preset

switches=
up_to_date=yes
[ -f "$build/build.ninja" ] && [ -z "$(find CMakePresets.json -newer "$build/build.ninja")" ] || up_to_date=no
for option in "$@"; do
  switches="$switches -D$option=ON"
  grep -q "^$option:BOOL=ON" "$build/CMakeCache.txt" 2>/dev/null || up_to_date=no
done
[ $up_to_date = no ] || exit 0

# shellcheck disable=SC2086
cmake --preset "$preset" $switches
touch "$build/build.ninja"
