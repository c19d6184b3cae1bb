# shellcheck shell=bash
# ./foodie simulate: the city simulator against a running server, with the arguments of the simulator program.

use find-java find-node steps build server

command_help() {
  cat <<'TEXT'
./foodie simulate [options]   runs the city simulator against a server that is up; prints a summary at the end

  --server URL           the server (http://127.0.0.1:8080, or the port of FOODIE_PORT)
  --riders N             riders on the streets (12)
  --customers N          customers (40)
  --orders-per-hour N    orders in the busiest city hour; auto: as many as the riders can carry
  --demand daily|flat    by the hour of the city's day, or always the busiest hour (daily)
  --minutes N            city minutes to take orders for; without it until Ctrl-C
  --speed N              city seconds per second, as the server runs
  --seed N               same seed, same habits (7)
  --report FILE          the summary as JSON
  --ledger FILE          every acknowledged thing, for `verify-ledger --ledger FILE`
  --strict               ends with 2 after a 5xx, a lost update or a missed live event

`./foodie up --no-simulator` starts a demo city in which nobody acts yet.
TEXT
}

# simulator_for <sub-command or nothing> <arguments…>: names the server and the folder of sessions unless the arguments do.
simulator_for() {
  local command=$1
  shift
  load_settings
  need_java
  part_exists simulator || fail "there is no simulator in this folder"
  ensure_built simulator || exit 1
  if [ -z "${FOODIE_TRUSTED_TOKEN:-}" ] && [ -r "$FOODIE_DATA_DIR/source-token" ]; then
    FOODIE_TRUSTED_TOKEN=$(cat "$FOODIE_DATA_DIR/source-token")
    export FOODIE_TRUSTED_TOKEN
  fi
  case " $* " in *" --state"*) ;; *) set -- --state "$FOODIE_DATA_DIR/simulator" "$@" ;; esac
  case " $* " in *" --server"* | *" --url"*) ;; *) set -- --server "http://127.0.0.1:$FOODIE_PORT" "$@" ;; esac
  run_simulator ${command:+"$command"} "$@"
}

command_main() {
  case ${1:-} in
    verify-ledger) simulator_for "$@" ;;
    *) simulator_for "" "$@" ;;
  esac
}
