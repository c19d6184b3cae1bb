#!/usr/bin/env bash
# A living city on three server processes behind a proxy, with one PostgreSQL and one Redis. Redis is killed and comes back, a
# server is killed and comes back: no update is lost, no live event missed, nothing acknowledged missing or doubled.
#
#   tools/prove/three-nodes.sh [minutes]      60 city minutes when FOODIE_PROVE=full, 20 otherwise
#
# Talks to loopback only and ends only what it started.
set -u -o pipefail

ROOT=${ROOT:-$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)}
cd "$ROOT" || exit 1
# shellcheck source=tools/launcher/lib.sh
. "$ROOT/tools/launcher/lib.sh"
use find-java find-node steps build processes server aot

load_settings
need_java
need_node
command -v redis-server >/dev/null || fail "no redis-server; install Redis 7"
ensure_built server simulator || exit 1

if [ "${FOODIE_PROVE:-}" = full ]; then MINUTES=${1:-60}; else MINUTES=${1:-20}; fi
SPEED=10
HOME_DIR=$ROOT/.cache/prove/three-nodes
rm -rf "$HOME_DIR"
mkdir -p "$HOME_DIR/redis"
export FOODIE_DATA_DIR=$HOME_DIR/data FOODIE_DEMO=true FOODIE_SPEED=$SPEED FOODIE_HEAP=512m
use_run_dir
trust_own_programs

end() {
  trap - EXIT INT TERM
  stop_program simulator simulator.jar 10
  stop_program proxy proxy.mjs 5
  # The database lives with the first.
  stop_program third quarkus-run.jar 25
  stop_program second quarkus-run.jar 25
  stop_program first quarkus-run.jar 25
  stop_program redis redis-server 5
  exit "$1"
}
trap 'end 130' INT TERM
trap 'end 1' EXIT

# start_node <name> <port>
start_node() {
  FOODIE_PORT=$2 start_program "$1" run_server
  wait_until_ready "$2" "$1" || { tail -n 40 "$FOODIE_DATA_DIR/logs/$1.log"; fail "the $1 server did not start"; }
}

# shellcheck disable=SC2317  # start_program runs it
run_redis() { exec redis-server --port "$REDIS" --bind 127.0.0.1 --save '' --appendonly no --dir "$HOME_DIR/redis"; }

# shellcheck disable=SC2317  # start_program runs it
run_proxy() { exec node "$ROOT/tools/prove/proxy.mjs" "$@"; }

still_driving() {
  alive "$(pid_of simulator)" || { tail -n 40 "$FOODIE_DATA_DIR/logs/simulator.log"; fail "the simulator ended early"; }
}

FIRST=$(free_port 18380)
SECOND=$(free_port $((FIRST + 1)))
THIRD=$(free_port $((SECOND + 1)))
PROXY=$(free_port $((THIRD + 1)))
REDIS=$(free_port $((PROXY + 1)))
say "three-nodes: $MINUTES city minutes at speed $SPEED, ports $FIRST, $SECOND and $THIRD behind $PROXY, Redis $REDIS"
start_program redis run_redis
export FOODIE_REDIS_URL=redis://127.0.0.1:$REDIS
start_node first "$FIRST"
FOODIE_DATABASE_URL="jdbc:postgresql://127.0.0.1:$(cat "$FOODIE_DATA_DIR/postgres/port")/postgres"
FOODIE_DATABASE_USER=foodie
FOODIE_DATABASE_PASSWORD=$(cat "$FOODIE_DATA_DIR/postgres/password")
export FOODIE_DATABASE_URL FOODIE_DATABASE_USER FOODIE_DATABASE_PASSWORD
start_node second "$SECOND"
start_node third "$THIRD"
start_program proxy run_proxy "$PROXY" "$FIRST" "$SECOND" "$THIRD"

start_program simulator run_simulator run --url "http://localhost:$PROXY" --speed "$SPEED" --riders 20 --customers 40 --orders-per-hour 60 \
  --demand flat --minutes "$MINUTES" --settle --state "$HOME_DIR/state" --ledger "$HOME_DIR/ledger.jsonl" --report "$HOME_DIR/report.json"
SHARE=$((MINUTES * 60 / SPEED / 6))
sleep "$SHARE"
still_driving
kill -KILL "$(pid_of redis)"
say "  Redis is gone"
sleep "$SHARE"
start_program redis run_redis
say "  Redis is back"
sleep "$SHARE"
still_driving
kill -KILL "$(pid_of third)"
say "  the third server is gone"
sleep "$SHARE"
start_node third "$THIRD"
say "  the third server is back"

simulator=$(pid_of simulator)
for ((tenths = 0; tenths < 6000; tenths++)); do
  alive "$simulator" || break
  sleep 0.1
done
alive "$simulator" && fail "the simulator did not end"
tail -n 40 "$FOODIE_DATA_DIR/logs/simulator.log"
"$JAVA_HOME/bin/java" -jar "$SIMULATOR_JAR" verify-ledger --url "http://localhost:$PROXY" --ledger "$HOME_DIR/ledger.jsonl" --state "$HOME_DIR/state"
code=$?
node -e 'const { serverErrors, lostUpdates, missedLiveEvents } = JSON.parse(require("fs").readFileSync(process.argv[1])); process.exit(serverErrors + lostUpdates + missedLiveEvents > 0 ? 1 : 0)' \
  "$HOME_DIR/report.json" || code=1
if [ $code = 0 ]; then say "three-nodes: nothing lost"; else say "three-nodes: FAILED"; fi
end $code
