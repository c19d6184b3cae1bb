#!/usr/bin/env bash
# Two server processes on one database: what ends or is taken away at one is refused by the other within a second.
#
#   tools/prove/two-nodes.sh [rounds]      50 rounds of each kind when FOODIE_PROVE=full, 10 otherwise
#
# The rounds are in two-nodes.mjs. Talks to loopback only and ends only what it started.
set -u -o pipefail

ROOT=${ROOT:-$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)}
cd "$ROOT" || exit 1
# shellcheck source=tools/launcher/lib.sh
. "$ROOT/tools/launcher/lib.sh"
use find-java find-node steps build processes server aot

load_settings
need_java
need_node
ensure_built server || exit 1

if [ "${FOODIE_PROVE:-}" = full ]; then ROUNDS=${1:-50}; else ROUNDS=${1:-10}; fi
HOME_DIR=$ROOT/.cache/prove/two-nodes
rm -rf "$HOME_DIR"
mkdir -p "$HOME_DIR"
export FOODIE_DATA_DIR=$HOME_DIR/data FOODIE_DEMO=true FOODIE_SPEED=1 FOODIE_HEAP=512m
use_run_dir
trust_own_programs

end() {
  trap - EXIT INT TERM
  # The database lives with the first.
  stop_program second quarkus-run.jar 25
  stop_program first quarkus-run.jar 25
  exit "$1"
}
trap 'end 130' INT TERM
trap 'end 1' EXIT

# start_node <name> <port>
start_node() {
  FOODIE_PORT=$2 start_program "$1" run_server
  wait_until_ready "$2" "$1" || { tail -n 40 "$FOODIE_DATA_DIR/logs/$1.log"; fail "the $1 server did not start"; }
}

FIRST=$(free_port 18280)
SECOND=$(free_port $((FIRST + 1)))
say "two-nodes: $ROUNDS rounds of each kind, ports $FIRST and $SECOND"
start_node first "$FIRST"
FOODIE_DATABASE_URL="jdbc:postgresql://127.0.0.1:$(cat "$FOODIE_DATA_DIR/postgres/port")/postgres"
FOODIE_DATABASE_USER=foodie
FOODIE_DATABASE_PASSWORD=$(cat "$FOODIE_DATA_DIR/postgres/password")
export FOODIE_DATABASE_URL FOODIE_DATABASE_USER FOODIE_DATABASE_PASSWORD
start_node second "$SECOND"
node "$ROOT/tools/prove/two-nodes.mjs" "http://localhost:$FIRST" "http://localhost:$SECOND" "$ROUNDS"
code=$?
if [ $code = 0 ]; then say "two-nodes: what ended at one node was refused by the other in time"; else say "two-nodes: FAILED"; fi
end $code
