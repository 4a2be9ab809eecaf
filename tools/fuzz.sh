#!/bin/bash
# Runs every fuzz target for FUZZ_SECONDS (60), or only those named as arguments.
#
# Each starts from fuzz/corpus/<target>, which is kept in the repository, and from what earlier runs here found
# (build/fuzz/corpus/<target>). FUZZ_KEEP=1 then adds the finds that reach new code to fuzz/corpus/<target>.
# Inputs that fail are written to build/fuzz/failures/.
set -euo pipefail

seconds=${FUZZ_SECONDS:-60}
failed=()
mkdir -p build/fuzz/failures
shopt -s nullglob
targets=("$@")
if [ ${#targets[@]} = 0 ]; then
  for source in fuzz/*_fuzz.cpp; do targets+=("$(basename "$source" .cpp)"); done
fi
[ ${#targets[@]} != 0 ] || { echo "no fuzz targets yet (fuzz/*_fuzz.cpp)"; exit 0; }

for target in "${targets[@]}"; do
  echo "== $target, $seconds s"
  found=build/fuzz/corpus/$target
  kept=fuzz/corpus/$target
  mkdir -p "$found" "$kept"
  log=build/fuzz/$target.log
  if build/fuzz/"$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
    -artifact_prefix=build/fuzz/failures/"$target"- "$found" "$kept" >"$log" 2>&1; then
    grep -E 'number_of_executed_units|new_units_added|peak_rss_mb' "$log" || true
    if [ "${FUZZ_KEEP:-}" = 1 ]; then build/fuzz/"$target" -merge=1 "$kept" "$found" >>"$log" 2>&1; fi
  else
    tail -n 40 "$log"
    failed+=("$target")
  fi
  rmdir "$kept" 2>/dev/null || true
done

[ ${#failed[@]} = 0 ] || { echo "failed: ${failed[*]}; inputs are in build/fuzz/failures/"; exit 1; }
