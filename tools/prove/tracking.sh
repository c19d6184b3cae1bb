#!/usr/bin/env bash
# Fixes under kill -9: what was acknowledged is stored, and stored once.
#
#   tools/prove/tracking.sh      50 kills, and ten minutes at full speed, when FOODIE_PROVE=full; 4 kills otherwise
#
# Starts servers of its own on scratch data; writes bench/results/tracking.json and .md. Talks to loopback only.
set -u -o pipefail

ROOT=${ROOT:-$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)}
cd "$ROOT" || exit 1
# shellcheck source=tools/launcher/lib.sh
. "$ROOT/tools/launcher/lib.sh"

if [ "${FOODIE_PROVE:-}" = full ]; then CYCLES=50; else CYCLES=4; fi

measure() {
  local output
  output=$("$ROOT/foodie" bench tracking --only "$@" 2>&1) || { say "$output"; return 1; }
  say "$output"
  ! grep -q 'NOT MET' <<<"$output"
}

failed=0
measure loss.kill9 --cycles "$CYCLES" || failed=1
if [ "${FOODIE_PROVE:-}" = full ]; then measure ingest.headline --minutes 10 || failed=1; fi
exit $failed
