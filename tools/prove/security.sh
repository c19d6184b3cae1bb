#!/usr/bin/env bash
# The proofs of security: who sees what, what is refused, what is never written down, and what a browser does with hostile texts.
#
#   tools/prove/security.sh [java|fuzz|audit|browser]      all unless one is named; full counts when FOODIE_PROVE=full
#
# Starts servers of its own on fresh data folders. Talks to loopback only.
set -u -o pipefail

ROOT=${ROOT:-$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)}
cd "$ROOT" || exit 1
# shellcheck source=tools/launcher/lib.sh
. "$ROOT/tools/launcher/lib.sh"
use find-java find-node steps build processes server aot packages city

# The matrix and the canaries are in the package security; the others are beside what they prove.
JAVA_PROOFS="AccessMatrixTest,CanaryScanTest,PeerDefectsTest,ForgedTokensTest,AccessTokensTest,CardNumbersTest,OwnAndOthersTest,AccessTableTest,\
HostileSweepTest,RefreshRotationProperties,SqlBindingTest,SqlBoundaryTest,AsvsMapTest"

load_settings
need_java
HOME_DIR=$ROOT/.cache/prove/security
make_folders "$HOME_DIR"
PARTS=${1:-java fuzz audit browser}
failed=0

trap 'stop_city; exit 130' INT TERM

# prove_tests <name> <tests>: on a server that only they use.
prove_tests() {
  STEP_TAIL=80 run_step "security: $1" "$HOME_DIR/$1.log" maven -q -pl server test -Dtest="$2" || failed=1
  sed -n 's/.*proof: /  /p' "$HOME_DIR/$1.log"
}

prove_audit() {
  STEP_TAIL=80 run_step "security: audit" "$HOME_DIR/audit.log" bash "$ROOT/tools/prove/audit.sh" || failed=1
  sed -n 's/.*proof: /  /p' "$HOME_DIR/audit.log"
}

prove_browser() {
  local chromium port
  find_node || { node_missing; failed=1; return; }
  chromium=$(find_chromium) || { say "security: no Chromium; install it or set FOODIE_CHROMIUM"; failed=1; return; }
  run_step "security: packages" "$HOME_DIR/npm.log" install_npm || { failed=1; return; }
  port=$(free_port 18380)
  FOODIE_AOT=off start_city "$port" "$HOME_DIR/city" "$HOME_DIR/city.log" --speed 10 || { failed=1; return; }
  STEP_TAIL=80 FOODIE_URL=http://localhost:$port FOODIE_CHROMIUM=$chromium FOODIE_DATA_DIR=$HOME_DIR/city \
    run_step "security: hostile texts in the browser" "$HOME_DIR/browser.log" npm run e2e -- hostile-strings || failed=1
  stop_city
}

for part in $PARTS; do
  case $part in
    java) prove_tests java "$JAVA_PROOFS" ;;
    fuzz) prove_tests fuzz OpenApiFuzzTest ;;
    audit) prove_audit ;;
    browser) prove_browser ;;
    *) fail "no part '$part'; there are: java fuzz audit browser" ;;
  esac
done
if [ $failed = 0 ]; then say "security: proved"; else say "security: FAILED"; fi
exit $failed
