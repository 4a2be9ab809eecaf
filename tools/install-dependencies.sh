#!/bin/sh
# Installs the Debian packages that are missing for the named sections of tools/packages.txt:
#
#   tools/install-dependencies.sh run test
#
# Quiet, and done in some 20 ms, when nothing is missing.
set -eu

list=$(dirname "$0")/packages.txt

# The packages of a section, less those that a command on this machine replaces.
packages_of() {
  grep -qx "\[$1\]" "$list" || { echo "tools/packages.txt has no section [$1]" >&2; return 1; }
  sed -n "/^\[$1\]\$/,/^\[/{/^\[/d;/^#/d;/./p;}" "$list" | while read -r package command; do
    if [ -z "$command" ] || ! command -v "$command" >/dev/null; then echo "$package"; fi
  done
}

wanted=
for section in "$@"; do
  wanted="$wanted $(packages_of "$section")" || exit 2
done

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
  echo "not a Debian system: these packages, or what they are called here, are taken as installed:" >&2
  # shellcheck disable=SC2086
  echo $wanted >&2
  exit 0
fi

# dpkg-query fails when it has never heard of one of the names; the others are listed all the same.
# shellcheck disable=SC2086,SC2016
installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $wanted 2>/dev/null | sed -n 's/^installed //p') || true
missing=
for package in $wanted; do
  case "
$installed
" in
    *"
$package
"*) ;;
    *) missing="$missing $package" ;;
  esac
done
[ -n "$missing" ] || exit 0

as_root=
if [ "$(id -u)" != 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "missing packages, and neither root nor sudo to install them; as root run: apt-get install$missing" >&2
    exit 1
  fi
  as_root=sudo
fi
echo "installing:$missing"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# shellcheck disable=SC2086
if ! {
  $as_root apt-get update -qq &&
    $as_root env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -qq --no-install-recommends -o Dpkg::Use-Pty=0 $missing
} >"$log" 2>&1; then
  cat "$log" >&2
  exit 1
fi
