# shellcheck shell=bash
# For proofs that kill: the server under its port, and its database. Read by them, never run.

# Starts the server of FOODIE_DATA_DIR on PORT and waits until it is ready.
start_server() {
  start_program server run_server
  wait_until_ready "$PORT" server || { tail -n 40 "$FOODIE_DATA_DIR/logs/server.log"; fail "the server did not start"; }
}

# kill_server [database]: with -9, and its PostgreSQL likewise when that is said.
kill_server() {
  kill -KILL "$(pid_of server)" 2>/dev/null
  if [ "${1:-}" = database ]; then kill_database; fi
}

kill_database() {
  local lock=$FOODIE_DATA_DIR/postgres/data/postmaster.pid pid
  pid=$(head -n 1 "$lock" 2>/dev/null) || return 0
  is_ours "$pid" postgres && kill -KILL "$pid" 2>/dev/null
}
