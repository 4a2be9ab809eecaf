#!/bin/sh
# Makes the sound of every question: OUT/<id>.wav, 16 kHz mono, by Debian's flite. The same words give the same bytes.
#
#   tools/speak-questions.sh data/questions/questions.txt build/release/generated/questions
set -eu
[ $# -eq 2 ] || { echo "usage: $0 QUESTIONS OUT" >&2; exit 2; }
command -v flite >/dev/null || { echo "$0: flite is not installed; tools/install-dependencies.sh installs it" >&2; exit 2; }
mkdir -p "$2"
tab=$(printf '\t')
while IFS="$tab" read -r id words; do
  case $id in '' | '#'*) continue ;; esac
  # A little slower than flite speaks by itself; slt is the clearest of its voices.
  flite -voice slt --setf duration_stretch=1.12 -t "$words" -o "$2/$id.wav.part"
  mv "$2/$id.wav.part" "$2/$id.wav"
done <"$1"
