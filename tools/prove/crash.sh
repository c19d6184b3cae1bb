#!/usr/bin/env bash
# Kills the server with -9 again and again while a simulated city lives, and holds what was acknowledged against what is there.
#
#   tools/prove/crash.sh [kills]      10 kills when FOODIE_PROVE=full, 2 otherwise
#
# Every second kill takes the database server too. The simulator keeps its own ledger of acknowledged orders, fixes and steps;
# `verify-ledger` then asks the platform for each of them. Talks to loopback only and ends only what it started.
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
ensure_built server simulator || exit 1

if [ "${FOODIE_PROVE:-}" = full ]; then KILLS=${1:-10}; else KILLS=${1:-2}; fi
SPEED=20
SECONDS_BETWEEN=10
PORT=$(free_port 18180)
HOME_DIR=$ROOT/.cache/prove/crash
rm -rf "$HOME_DIR"
mkdir -p "$HOME_DIR"
export FOODIE_PORT=$PORT FOODIE_DATA_DIR=$HOME_DIR/data FOODIE_DEMO=true FOODIE_SPEED=$SPEED
use_run_dir
trust_own_programs

end() {
  trap - EXIT INT TERM
  stop_program simulator simulator.jar 10
  stop_program server quarkus-run.jar 25
  exit "$1"
}
trap 'end 130' INT TERM
trap 'end 1' EXIT

say "crash: $KILLS kills at speed $SPEED, port $PORT"
start_server
minutes=$(((KILLS + 1) * (SECONDS_BETWEEN + 12) * SPEED / 60))
start_program simulator run_simulator run --url "http://localhost:$PORT" --speed "$SPEED" --riders 20 --customers 40 --orders-per-hour 60 --demand flat \
  --minutes "$minutes" --state "$HOME_DIR/state" --ledger "$HOME_DIR/ledger.jsonl" --report "$HOME_DIR/report.json"
for ((round = 1; round <= KILLS; round++)); do
  sleep "$SECONDS_BETWEEN"
  alive "$(pid_of simulator)" || { tail -n 30 "$FOODIE_DATA_DIR/logs/simulator.log"; fail "the simulator ended early"; }
  if [ $((round % 2)) = 0 ]; then kill_server database; else kill_server; fi
  begin=$(clock_tenths)
  start_server
  say "  kill $round of $KILLS: ready again after $(elapsed "$begin"), $(wc -l <"$HOME_DIR/ledger.jsonl") acknowledged so far"
done

simulator=$(pid_of simulator)
tenths=0
while alive "$simulator" && [ $tenths -lt 6000 ]; do
  sleep 0.5
  tenths=$((tenths + 5))
done
alive "$simulator" && fail "the simulator did not end"
tail -n 40 "$FOODIE_DATA_DIR/logs/simulator.log"
"$JAVA_HOME/bin/java" -jar "$SIMULATOR_JAR" verify-ledger --url "http://localhost:$PORT" --ledger "$HOME_DIR/ledger.jsonl" \
  --state "$HOME_DIR/state"
code=$?
if [ $code = 0 ]; then say "crash: nothing acknowledged is missing or doubled after $KILLS kills"; else say "crash: FAILED"; fi
end $code
