# shellcheck shell=bash
# ./foodie doctor: what is installed, built, running and healthy. Changes nothing.

use find-java find-node steps build processes server aot city

command_help() {
  cat <<'TEXT'
./foodie doctor   says which tools were found, which ports are free, what the next start would build, and whether the data
                  folder is healthy. Changes nothing; ends with 1 when something keeps FoodieExpress from starting.
TEXT
}

TROUBLE=0
row() { printf '  %-14s %s\n' "$1" "$2"; }
trouble() { row "$1" "PROBLEM: $2"; TROUBLE=1; }

check_tools() {
  say "Tools"
  row system "$(uname -sm), $(getconf _NPROCESSORS_ONLN 2>/dev/null || echo '?') cores, user $(id -un)"
  if find_java; then row java "$(java_version "$JAVA_HOME")  $JAVA_HOME"; else trouble java "no JDK $JAVA_MINIMUM or newer: run ./foodie up to read how to get one"; fi
  if find_node; then
    row node "$(node --version)  $NODE_FOLDER"
  elif part_is_current web; then
    row node "none, and none needed: the web apps are built"
  else
    trouble node "no Node.js 20.19 or newer with npm"
  fi
  row chromium "$(find_chromium || echo 'none (only the browser tests need it)')"
  row redis "$(command -v redis-server || echo 'none (one node needs none)')"
}


check_machine() {
  local free port_note
  say "Machine"
  free=$(df -Pk "$ROOT" | awk 'NR == 2 {print int($4 / 1024)}')
  if [ "${free:-0}" -lt 1500 ]; then trouble disk "$free MB free; a first build needs about 1500"; else row disk "$free MB free"; fi
  if port_busy "$FOODIE_PORT"; then
    port_note="in use by $(port_owner "$FOODIE_PORT")"
    if server_ready "$FOODIE_PORT"; then port_note="$port_note; a server answers that it is ready"; fi
  else
    port_note=free
  fi
  row "port $FOODIE_PORT" "$port_note"
}

check_builds() {
  local part
  say "Build"
  for part in server simulator bench web; do
    if ! part_exists "$part"; then
      row "$part" "not in this folder"
    elif part_is_current "$part"; then
      row "$part" "current"
    else
      row "$part" "would be built by the next start"
    fi
  done
  if [ -n "${JAVA_HOME:-}" ] && aot_current "$(aot_cache)"; then
    row "fast start" "ready"
  else
    row "fast start" "is prepared in the background of the next start"
  fi
}

check_data() {
  local foreign log
  say "Data"
  if [ -n "${FOODIE_DATABASE_URL:-}" ]; then row database "${FOODIE_DATABASE_URL%%\?*}"; fi
  if [ ! -d "$FOODIE_DATA_DIR" ]; then
    row folder "$(shown "$FOODIE_DATA_DIR") does not exist yet"
    return
  fi
  RUN_DIR=$FOODIE_DATA_DIR/run
  foreign=$(find "$FOODIE_DATA_DIR" -maxdepth 1 ! -user "$(id -un)" 2>/dev/null | head -n 1)
  if [ -n "$foreign" ] && ! is_root; then
    trouble folder "$(shown "$foreign") belongs to another user"
  else
    row folder "$(shown "$FOODIE_DATA_DIR"), $(du -sm "$FOODIE_DATA_DIR" 2>/dev/null | cut -f 1) MB"
  fi
  if launcher_running; then
    row running "yes, process $(pid_of launcher), port $(cat "$RUN_DIR/port" 2>/dev/null)"
  elif server_running; then
    row running "a server is left over from a killed start (process $(pid_of server)); the next start stops it"
  else
    row running no
  fi
  check_postgres
  log=$FOODIE_DATA_DIR/logs/server.log
  if [ -r "$log" ]; then row "server log" "$(grep -c ' ERROR ' "$log") errors, $(grep -c ' WARN ' "$log") warnings in the last run"; fi
}

check_postgres() {
  local version pid
  version=$(find "$FOODIE_DATA_DIR" -maxdepth 3 -name PG_VERSION 2>/dev/null | head -n 1)
  [ -n "$version" ] || return 0
  pid=$(head -n 1 "$(dirname "$version")/postmaster.pid" 2>/dev/null)
  if [ -z "$pid" ]; then
    row postgresql "$(cat "$version"), stopped cleanly"
  elif is_ours "$pid" postgres; then
    row postgresql "$(cat "$version"), running (process $pid)"
  else
    row postgresql "$(cat "$version"), was killed: the next start recovers it"
  fi
}

command_main() {
  load_settings
  check_tools
  check_machine
  check_builds
  check_data
  say ""
  if [ $TROUBLE = 0 ]; then say "Nothing keeps FoodieExpress from starting."; else say "See PROBLEM above."; fi
  return $TROUBLE
}
