# shellcheck shell=bash
# ./foodie up: builds what is missing, starts the server and the demo city, stops both on Ctrl-C.

use find-java find-node steps build processes server aot tls

command_help() {
  cat <<'TEXT'
./foodie up [options]       starts FoodieExpress with a living demo city; Ctrl-C stops it

  --port N          HTTP port (8080)
  --data FOLDER     where the database, files and logs are kept (.data)
  --fresh           forget the data of earlier runs first
  --speed N         city minutes per minute, 1 to 60 (6; 1 with --no-demo)
  --riders N        riders of the simulated city
  --no-simulator    demo data and demo logins, but nobody acts by himself
  --no-demo         an empty platform: no demo data, no demo logins, no simulator; refuses
                    settings that are not safe for strangers, such as a missing FOODIE_PUBLIC_URL
  --tls             also HTTPS with a certificate of its own, for phones on the local network

Settings are read from the environment and from .env; see .env.example. The first start builds the platform and may take some
minutes; later starts build only what changed.
TEXT
}

# option_value <option> <next word or nothing>
option_value() { [ -n "${2:-}" ] || fail "$1 needs a value"; printf '%s' "$2"; }

read_options() {
  SIMULATOR=1 FRESH="" TLS="" RIDERS=""
  export FOODIE_DEMO=${FOODIE_DEMO:-true}
  while [ $# -gt 0 ]; do
    case $1 in
      --port=* | --data=* | --speed=* | --riders=*) set -- "${1%%=*}" "${1#*=}" "${@:2}"; continue ;;
      --port) FOODIE_PORT=$(option_value "$@") || exit 1; shift ;;
      --data) FOODIE_DATA_DIR=$(absolute "$(option_value "$@")"); shift ;;
      --speed) FOODIE_SPEED=$(option_value "$@") || exit 1; shift ;;
      --riders) RIDERS=$(option_value "$@") || exit 1; shift ;;
      --fresh) FRESH=1 ;;
      --no-simulator) SIMULATOR= ;;
      --no-demo) FOODIE_DEMO=false ;;
      --tls) TLS=1 ;;
      *) fail "up knows no '$1'; see ./foodie up --help" ;;
    esac
    shift
  done
  # A visitor of the demo city sees a dinner from oven to door in some minutes; a real city has no such hurry.
  if [ "$FOODIE_DEMO" = true ]; then FOODIE_SPEED=${FOODIE_SPEED:-6}; else FOODIE_SPEED=${FOODIE_SPEED:-1} SIMULATOR=; fi
  check_options
}

check_options() {
  in_range "$FOODIE_PORT" 1 65535 || fail "--port: 1 to 65535, not '$FOODIE_PORT'"
  in_range "${FOODIE_SPEED%.*}" 1 60 || fail "--speed: 1 to 60, not '$FOODIE_SPEED'"
  [ -z "$RIDERS" ] || is_number "$RIDERS" || fail "--riders: a number, not '$RIDERS'"
  if [ -n "$FRESH" ] && [ -n "${FOODIE_DATABASE_URL:-}" ]; then
    fail "--fresh empties only the embedded database; FOODIE_DATABASE_URL names another one"
  fi
}

refuse_second_start() {
  local port
  if launcher_running; then
    port=$(cat "$RUN_DIR/port" 2>/dev/null)
    fail "FoodieExpress already runs on $(shown "$FOODIE_DATA_DIR")${port:+: http://localhost:$port} (process $(pid_of launcher)).
  A second one needs a port and a data folder of its own: ./foodie up --port $(free_port $((FOODIE_PORT + 1))) --data .data-2"
  fi
  if left_over; then
    say "  An earlier start was killed and left its programs running: stopping them."
    stop_everything
  fi
}

refuse_busy_port() {
  port_busy "$FOODIE_PORT" || return 0
  fail "port $FOODIE_PORT is in use (by $(port_owner "$FOODIE_PORT")).
  Start on another one: ./foodie up --port $(free_port $((FOODIE_PORT + 1)))"
}

forget_data() {
  local entry
  for entry in "$FOODIE_DATA_DIR"/* "$FOODIE_DATA_DIR"/.[!.]*; do
    case $entry in
      "$RUN_DIR" | "$FOODIE_DATA_DIR/logs" | "$FOODIE_DATA_DIR/tls") ;;
      *) rm -rf "$entry" ;;
    esac
  done
}

STOPPED=
stop_up() {
  [ -z "$STOPPED" ] || return 0
  STOPPED=1
  trap '' INT TERM HUP PIPE
  steps_stop
  if [ -n "$RUN_DIR" ] && [ "$(pid_of launcher)" = $$ ]; then
    if [ -t 1 ]; then printf '\r\033[K'; fi
    say "Stopping …" 2>/dev/null
    stop_everything
    rm -f "$RUN_DIR/launcher.pid"
    say "Stopped." 2>/dev/null
  fi
  exit "$1"
}

server_failed() {
  warn "foodie: the server did not start. The end of $(shown "$FOODIE_DATA_DIR/logs/server.log"):"
  tail -n 40 "$FOODIE_DATA_DIR/logs/server.log" | sed 's/^/    /' >&2
  stop_up 1
}

start_server() {
  local flag flags=()
  while IFS= read -r flag; do [ -z "$flag" ] || flags[${#flags[@]}]=$flag; done <<EOT
$(aot_flags)
EOT
  export FOODIE_PORT FOODIE_DATA_DIR FOODIE_SPEED FOODIE_DEMO
  start_program server run_server ${flags[@]+"${flags[@]}"}
  printf '%s\n' "$FOODIE_PORT" >"$RUN_DIR/port"
  wait_until_ready "$FOODIE_PORT" server || server_failed
}

start_simulator() {
  if [ -z "$SIMULATOR" ] || ! part_exists simulator; then return 0; fi
  start_program simulator run_simulator run --demand flat --server "http://127.0.0.1:$FOODIE_PORT" --state "$FOODIE_DATA_DIR/simulator" \
    --speed "$FOODIE_SPEED" ${RIDERS:+--riders "$RIDERS"}
}

# Whoever follows the address that is told next finds a city in which somebody has ordered.
await_city() {
  local looks=0
  if [ -z "$SIMULATOR" ] || ! part_exists simulator; then return 0; fi
  until grep -qs 'the city lives' "$FOODIE_DATA_DIR/logs/simulator.log" || [ $((looks += 1)) -gt 100 ] || ! alive "$(pid_of simulator)"; do
    sleep 0.2 &
    wait $!
  done
}

# demo_logins: "role e-mail password" lines as the server tells them, the first of each role.
demo_logins() {
  http_get "$FOODIE_PORT" /api/v1/demo 2>/dev/null | tr '{' '\n' |
    sed -n 's/.*"role":"\([^"]*\)".*"email":"\([^"]*\)".*"password":"\([^"]*\)".*/\1 \2 \3/p' |
    awk '!seen[$1]++'
}

print_addresses() {
  local base=http://localhost:$FOODIE_PORT role email password
  say ""
  say "FoodieExpress is ready after $(elapsed "$1"):  $base/"
  say ""
  if [ "$FOODIE_DEMO" = true ]; then
    demo_logins | while read -r role email password; do
      case $role in delivery | rider) role=rider ;; esac
      printf '  %-11s %-34s %s  %s\n' "$role" "$base/$role" "$email" "$password"
    done
  fi
  printf '  %-11s %s\n' "API" "$base/docs"
  if [ -n "$TLS" ]; then tls_addresses; fi
  printf '  %-11s %s\n' "logs" "$(shown "$FOODIE_DATA_DIR")/logs"
  say ""
  say "Ctrl-C stops everything."
}

# Stays until Ctrl-C; a server that dies ends it, a simulator that dies is told once.
watch_programs() {
  local told=
  [ -n "$SIMULATOR" ] && part_exists simulator || told=1
  while alive "$(pid_of server)"; do
    if [ -z "$told" ] && ! alive "$(pid_of simulator)"; then
      told=1
      warn "foodie: the simulator ended; see $(shown "$FOODIE_DATA_DIR/logs/simulator.log")"
    fi
    sleep 1 &
    wait $!
  done
  warn "foodie: the server ended by itself. The end of $(shown "$FOODIE_DATA_DIR/logs/server.log"):"
  tail -n 20 "$FOODIE_DATA_DIR/logs/server.log" | sed 's/^/    /' >&2
  stop_up 1
}

command_main() {
  local begin
  begin=$(clock_tenths)
  load_settings
  read_options "$@"
  use_run_dir
  refuse_second_start
  refuse_busy_port
  need_java
  trap 'stop_up 130' INT
  trap 'stop_up 143' TERM HUP PIPE
  printf '%s\n' $$ >"$RUN_DIR/launcher.pid"
  say "FoodieExpress"
  ensure_built server simulator web || stop_up 1
  part_exists server || fail "there is no server in this folder"
  [ -z "$FRESH" ] || forget_data
  if [ -n "$TLS" ]; then prepare_tls; fi
  [ "$FOODIE_DEMO" != true ] || trust_own_programs
  start_server
  start_simulator
  await_city
  print_addresses "$begin"
  train_in_background
  watch_programs
}
