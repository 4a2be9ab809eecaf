#!/bin/bash
# Proves the newcomer's commands in a bare Debian 12: a fresh root with nothing but make, a fresh clone, `make run`
# twice and `make test`, with the time that each took. Needs root and debootstrap.
#
#   tools/clean-room.sh                 the last commit
#   tools/clean-room.sh --worktree      the files as they are now
#   tools/clean-room.sh -- make bench   other commands than the three
#
# Packages come from where this machine's apt takes them. KEEP=1 leaves the root behind.
set -euo pipefail
cd "$(dirname "$0")/.."

source=commit
if [ "${1:-}" = --worktree ]; then source=worktree && shift; fi
if [ "${1:-}" = -- ]; then shift; fi
commands=("make run" "make run" "make test")
if [ $# != 0 ]; then commands=("$*"); fi

[ "$(id -u)" = 0 ] || { echo "clean-room.sh: needs root" >&2; exit 2; }
command -v debootstrap >/dev/null || { echo "clean-room.sh: needs debootstrap (apt-get install debootstrap)" >&2; exit 2; }

root=$(mktemp -d "${TMPDIR:-/tmp}/ninety-clean-room.XXXXXX")
chmod 755 "$root" # apt downloads as a user of its own
mounted=()
leave() {
  for place in "${mounted[@]}"; do umount "$place" || umount -l "$place" || true; done
  # Never delete through a mount that would not go.
  if [ "${KEEP:-}" = 1 ]; then echo "kept: $root"; else rm -rf --one-file-system "$root"; fi
}
trap leave EXIT

step() {
  local title=$1 start=$EPOCHREALTIME
  shift
  printf '\n=== %s\n' "$title"
  "$@"
  timings+=("$(awk -v a="$start" -v b="$EPOCHREALTIME" 'BEGIN { printf "%8.1f s", b - a }')  $title")
}
timings=()

inside() {
  env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root TERM=dumb LANG=C.UTF-8 \
    ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} \
    ${no_proxy:+no_proxy="$no_proxy"} chroot "$root" /bin/bash -euo pipefail -c "$1"
}

make_root() {
  local mirror proxy
  # shellcheck disable=SC2016
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Identifier: Packages' 'Codename: bookworm' | head -n 1)
  [ -n "$mirror" ] || { echo "clean-room.sh: no Debian 12 among this machine's apt sources" >&2; exit 2; }
  proxy=$(apt-config shell p Acquire::http::Proxy | sed -n "s/^p='\(.*\)'$/\1/p")
  http_proxy=${http_proxy:-$proxy} debootstrap --variant=minbase bookworm "$root" "$mirror" >"$root.log" 2>&1 ||
    { tail -n 20 "$root.log"; exit 1; }
  rm -f "$root.log"

  # What apt knows here, it knows there: sources, proxies, keys, certificates, names.
  rm -rf "$root/etc/apt"
  cp -a /etc/apt "$root/etc/apt"
  cp -aL /etc/resolv.conf /etc/hosts "$root/etc/" 2>/dev/null || true
  mkdir -p "$root/etc/ssl" "$root/usr/share/keyrings"
  cp -aL /etc/ssl/certs "$root/etc/ssl/" 2>/dev/null || true
  cp -an /usr/share/keyrings/. "$root/usr/share/keyrings/" 2>/dev/null || true

  if mount -t proc proc "$root/proc" 2>/dev/null; then mounted+=("$root/proc"); fi
  # Terminals, as every machine has them.
  mkdir -p "$root/dev/pts"
  if mount -t devpts -o newinstance,ptmxmode=0666 devpts "$root/dev/pts" 2>/dev/null; then
    mounted+=("$root/dev/pts")
    ln -sf pts/ptmx "$root/dev/ptmx"
  fi
  inside "apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends -o Dpkg::Use-Pty=0 make" >/dev/null
}

copy_tree() {
  if [ "$source" = commit ]; then
    git clone --quiet . "$root/root/ninety"
  else
    mkdir -p "$root/root/ninety"
    git ls-files -z --cached --others --exclude-standard |
      while IFS= read -r -d '' file; do if [ -e "$file" ]; then printf '%s\0' "$file"; fi; done |
      tar --null -cf - -T - | tar -xf - -C "$root/root/ninety"
  fi
}

step "a bare Debian 12 with make" make_root
step "a fresh clone" copy_tree
for command in "${commands[@]}"; do
  step "$command" inside "cd /root/ninety && $command"
done

printf '\n=== timings\n'
printf '%s\n' "${timings[@]}"
