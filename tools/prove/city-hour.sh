#!/usr/bin/env bash
# An hour of city time at 60x with 200 riders: no 5xx, no lost update, no missed live event.
#
#   tools/prove/city-hour.sh [minutes]      60 city minutes with 200 riders when FOODIE_PROVE=full, 20 with 40 otherwise
#
# Starts a server of its own on a fresh data folder; the city somebody watches is left alone. Talks to loopback only.
set -u -o pipefail

ROOT=${ROOT:-$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)}
cd "$ROOT" || exit 1
# shellcheck source=tools/launcher/lib.sh
. "$ROOT/tools/launcher/lib.sh"
use find-java find-node steps build processes server aot

load_settings
need_java
ensure_built server simulator || exit 1

if [ "${FOODIE_PROVE:-}" = full ]; then
  MINUTES=${1:-60} RIDERS=200 CUSTOMERS=420 ORDERS=560
else
  MINUTES=${1:-20} RIDERS=40 CUSTOMERS=80 ORDERS=120
fi
PORT=$(free_port 18280)
HOME_DIR=$ROOT/.cache/prove/city-hour
rm -rf "$HOME_DIR"
mkdir -p "$HOME_DIR"
export FOODIE_PORT=$PORT FOODIE_DATA_DIR=$HOME_DIR/data FOODIE_DEMO=true FOODIE_SPEED=60
use_run_dir
trust_own_programs

end() {
  trap - EXIT INT TERM
  stop_program server quarkus-run.jar 25
  exit "$1"
}
trap 'end 130' INT TERM
trap 'end 1' EXIT

start_program server run_server
wait_until_ready "$PORT" server || { tail -n 40 "$FOODIE_DATA_DIR/logs/server.log"; fail "the server did not start"; }
"$JAVA_HOME/bin/java" -Xmx512m -jar "$SIMULATOR_JAR" run --server "http://127.0.0.1:$PORT" --speed 60 --riders "$RIDERS" --customers "$CUSTOMERS" \
  --orders-per-hour "$ORDERS" --demand flat --minutes "$MINUTES" --settle --state "$HOME_DIR/state" --report "$HOME_DIR/report.json" --strict
end $?
