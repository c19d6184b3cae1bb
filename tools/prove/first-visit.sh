#!/usr/bin/env bash
# What a newcomer sees: the city at its usual speed, a browser that was never there, and on the tracking page, the order board, the
# rider's page and the operator's map something that moves within 15 s of the visit.
#
#   tools/prove/first-visit.sh
#
# Talks to loopback only and ends only what it started.
set -u -o pipefail

ROOT=${ROOT:-$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)}
cd "$ROOT" || exit 1
# shellcheck source=tools/launcher/lib.sh
. "$ROOT/tools/launcher/lib.sh"
use find-java find-node steps build processes server aot packages city

load_settings
need_java
find_node || { node_missing; exit 1; }
HOME_DIR=$ROOT/.cache/prove/first-visit
rm -rf "$HOME_DIR"
make_folders "$HOME_DIR"
chromium=$(find_chromium) || fail "no Chromium; install it or set FOODIE_CHROMIUM"
run_step "first visit: packages" "$HOME_DIR/npm.log" install_npm || exit 1

trap 'stop_city; exit 130' INT TERM
port=$(free_port 18480)
begin=$(clock_tenths)
start_city "$port" "$HOME_DIR/city" "$HOME_DIR/city.log" || exit 1
say "  the city lives after $(elapsed "$begin")"
code=0
STEP_TAIL=60 FOODIE_URL=http://localhost:$port FOODIE_CHROMIUM=$chromium \
  run_step "first visit" "$HOME_DIR/browser.log" npx playwright test -c e2e/first-visit/first-visit.config.ts || code=1
sed -n 's/.*proof: /  /p' "$HOME_DIR/browser.log"
stop_city
if [ $code = 0 ]; then say "first-visit: proved"; else say "first-visit: FAILED"; fi
exit $code
