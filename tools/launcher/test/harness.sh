# shellcheck shell=bash
# A little test harness: each check prints one "ok", "not ok" or "skip" line. Source it first; end with `finish`.
set -u
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd -P)
export ROOT FOODIE_ENV_FILE=/dev/null
unset FOODIE_PORT FOODIE_DATA_DIR FOODIE_WEB_DIR FOODIE_MAP_DIR FOODIE_DATABASE_URL FOODIE_DEMO FOODIE_SPEED
# shellcheck source=tools/launcher/lib.sh
. "$ROOT/tools/launcher/lib.sh"
SCRATCH=$(mktemp -d)
trap 'rm -rf "$SCRATCH"' EXIT
BAD=0

ok() { printf 'ok %s\n' "$1"; }
not_ok() {
  printf 'not ok %s\n' "$1"
  [ -z "${2:-}" ] || printf '%s\n' "$2" | sed 's/^/      /'
  BAD=1
}

# equal <name> <expected> <actual>
equal() { if [ "$2" = "$3" ]; then ok "$1"; else not_ok "$1" "expected: $2
     was: $3"; fi; }

# contains <name> <part> <text>
contains() { case $3 in *"$2"*) ok "$1" ;; *) not_ok "$1" "missing: $2
     in: $3" ;; esac; }

# holds <name> <command…>: the command succeeds.
holds() {
  local name=$1
  shift
  if "$@" >/dev/null 2>&1; then ok "$name"; else not_ok "$name" "failed: $*"; fi
}

# fails <name> <command…>: the command does not succeed.
fails() {
  local name=$1
  shift
  if "$@" >/dev/null 2>&1; then not_ok "$name" "succeeded: $*"; else ok "$name"; fi
}

# eventually <name> <command…>: the command succeeds within 20 s.
eventually() {
  local name=$1 tries=0
  shift
  while ! "$@" >/dev/null 2>&1; do
    tries=$((tries + 1))
    if [ $tries -gt 200 ]; then
      not_ok "$name" "never held: $*"
      return
    fi
    sleep 0.1
  done
  ok "$name"
}

finish() { exit $BAD; }
