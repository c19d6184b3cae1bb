#!/usr/bin/env bash
# Takes the action log away from a server in work, and then PostgreSQL as a whole. While only the log is away no customer
# notices anything; what was called and what was acknowledged is in the log once when all is over, and what piled up is stored
# at twice the rate at least at which more comes.
#
#   bash tools/prove/activity-outages.sh [seconds without the log]      600 when FOODIE_PROVE=full, 20 otherwise
#
# `./foodie prove activity` calls it. The customers and the clients are in activity-outages.mjs. Talks to loopback only and ends
# only what it started.
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
need_node
ensure_built server || exit 1

if [ "${FOODIE_PROVE:-}" = full ]; then AWAY=${1:-600}; else AWAY=${1:-20}; fi
# Half of the time its schema is gone, half of it each statement hangs. PostgreSQL itself is down for half of that again.
HALF=$((AWAY / 2))
DOWN=$((AWAY / 4 > 20 ? AWAY / 4 : 20))
QUIET=20
PORT=$(free_port 18290)
HOME_DIR=$ROOT/.cache/prove/activity-outages
rm -rf "$HOME_DIR"
mkdir -p "$HOME_DIR"
export FOODIE_PORT=$PORT FOODIE_DATA_DIR=$HOME_DIR/data FOODIE_DEMO=true FOODIE_SPEED=1
# The customers sign in once.
export FOODIE_IDENTITY_ACCESS_LIFE=PT3H
use_run_dir
trust_own_programs
PHASE=$HOME_DIR/phase
POSTGRES=$FOODIE_DATA_DIR/postgres/data

# shellcheck disable=SC2317  # start_program runs it
run_clients() { exec node "$ROOT/tools/prove/activity-outages.mjs" "$@"; }

# With the words the server started it with, which PostgreSQL keeps.
# shellcheck disable=SC2317  # start_program runs it
run_database() {
  eval "set -- $(cat "$POSTGRES/postmaster.opts")"
  # PostgreSQL refuses to run as root; a user namespace gives it another user.
  if is_root; then exec unshare -U "$@"; else exec "$@"; fi
}

# shellcheck disable=SC2317  # also in the background
sql() { "$JAVA_HOME/bin/java" -cp "$DRIVER" "$ROOT/tools/prove/Sql.java" "$FOODIE_DATA_DIR" "$1" || fail "the database refused: $1"; }

# phase <name> <seconds>
phase() {
  say "  $1, $2 s"
  printf '%s\n' "$1" >"$PHASE"
  sleep "$2"
  alive "$(pid_of clients)" || { cat "$FOODIE_DATA_DIR/logs/clients.log"; fail "the clients ended early"; }
}

end() {
  trap - EXIT INT TERM
  stop_program clients activity-outages.mjs 5
  stop_program server quarkus-run.jar 25
  stop_program database postgres 20
  exit "$1"
}
trap 'end 130' INT TERM
trap 'end 1' EXIT

say "activity-outages: $AWAY s without the log, $DOWN s without PostgreSQL, port $PORT"
start_server
DRIVER=$(find "$(dirname "$SERVER_JAR")/lib" -name 'org.postgresql.postgresql-*.jar' | head -n 1)
printf 'warm\n' >"$PHASE"
start_program clients run_clients "http://localhost:$PORT" "$PHASE"
phase warm 15
phase before "$QUIET"
sql 'alter schema activity rename to activity_gone'
phase away "$HALF"
sql 'alter schema activity_gone rename to activity'
phase after 10
sql "begin; lock table activity.action in access exclusive mode; select pg_sleep($HALF); commit" &
hanging=$!
phase hung "$HALF"
wait "$hanging" || fail "the log did not hang"
phase after "$QUIET"
phase down 1
kill_database
phase down "$DOWN"
begin=$(clock_tenths)
printf 'starting\n' >"$PHASE"
start_program database run_database
until server_ready "$PORT"; do
  [ $(($(clock_tenths) - begin)) -lt 900 ] || { cat "$FOODIE_DATA_DIR/logs/database.log"; fail "the server is not ready again"; }
  sleep 0.2
done
say "  PostgreSQL is back, ready again after $(elapsed "$begin")"
phase back $((QUIET + DOWN / 4))
printf 'end\n' >"$PHASE"
clients=$(pid_of clients)
while alive "$clients"; do sleep 0.2; done
cat "$FOODIE_DATA_DIR/logs/clients.log"
grep -q '^  proved$' "$FOODIE_DATA_DIR/logs/clients.log"
code=$?
if [ $code = 0 ]; then "$ROOT/foodie" verify-rollups; code=$?; fi
if [ $code = 0 ]; then say "activity-outages: nobody noticed, and nothing is missing or doubled"; else say "activity-outages: FAILED"; fi
end $code
