#!/usr/bin/env bash
# Kills the server with -9, and every second time PostgreSQL too, while clients tell what they do; then holds what was
# acknowledged against the action log, and everything that was added up against the rows. Then the outages of activity-outages.sh.
#
#   tools/prove/activity.sh [kills]      200 kills when FOODIE_PROVE=full, 4 otherwise
#
# Talks to loopback only and ends only what it started.
set -u -o pipefail

ROOT=${ROOT:-$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)}
cd "$ROOT" || exit 1
# shellcheck source=tools/launcher/lib.sh
. "$ROOT/tools/launcher/lib.sh"
use find-java find-node steps build processes server aot
# shellcheck source=tools/prove/kills.sh
. "$ROOT/tools/prove/kills.sh"

load_settings
need_java
ensure_built server || exit 1

if [ "${FOODIE_PROVE:-}" = full ]; then KILLS=${1:-200}; else KILLS=${1:-4}; fi
SECONDS_BETWEEN=5
PORT=$(free_port 18280)
HOME_DIR=$ROOT/.cache/prove/activity
rm -rf "$HOME_DIR"
mkdir -p "$HOME_DIR"
export FOODIE_PORT=$PORT FOODIE_DATA_DIR=$HOME_DIR/data FOODIE_DEMO=true
export FOODIE_LIMITS_INTAKE_PER_ADDRESS=1000000/PT1M FOODIE_LIMITS_READ_PER_ADDRESS=1000000/PT1M
export FOODIE_LIMITS_READ_PER_ACCOUNT=1000000/PT1M
use_run_dir
LEDGER=$HOME_DIR/ledger.txt
STOP=$HOME_DIR/stop

# shellcheck disable=SC2317  # start_program runs it
run_clients() { exec "$JAVA_HOME/bin/java" "$ROOT/tools/prove/LogLedger.java" "$@"; }

end() {
  trap - EXIT INT TERM
  touch "$STOP"
  stop_program clients LogLedger.java 10
  stop_program server quarkus-run.jar 25
  exit "$1"
}
trap 'end 130' INT TERM
trap 'end 1' EXIT

say "activity: $KILLS kills, port $PORT"
start_server
start_program clients run_clients send "http://localhost:$PORT" "$LEDGER" "$STOP"
for ((round = 1; round <= KILLS; round++)); do
  sleep "$SECONDS_BETWEEN"
  alive "$(pid_of clients)" || { tail -n 30 "$FOODIE_DATA_DIR/logs/clients.log"; fail "the clients ended early"; }
  if [ $((round % 2)) = 0 ]; then kill_server database; else kill_server; fi
  begin=$(clock_tenths)
  start_server
  say "  kill $round of $KILLS: ready again after $(elapsed "$begin"), $(grep -c '^acked' "$LEDGER") batches acknowledged so far"
done
sleep "$SECONDS_BETWEEN"
touch "$STOP"
clients=$(pid_of clients)
for ((tenths = 0; tenths < 600; tenths++)); do
  alive "$clients" || break
  sleep 0.1
done
alive "$clients" && fail "the clients did not end"

"$JAVA_HOME/bin/java" "$ROOT/tools/prove/LogLedger.java" verify "http://localhost:$PORT" "$LEDGER"
code=$?
if [ $code = 0 ]; then "$ROOT/foodie" verify-rollups; code=$?; fi
if [ $code = 0 ]; then say "activity: nothing acknowledged is missing or doubled after $KILLS kills"; else say "activity: FAILED"; fi
stop_program server quarkus-run.jar 25
bash "$ROOT/tools/prove/activity-outages.sh" || code=1
end $code
