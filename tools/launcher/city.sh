# shellcheck shell=bash
# A living city of a test's own, for a browser to look at.

CITY_PID=""

# start_city <port> <data folder> <log> [options of up]: `up` of its own, so that a test never touches the data of a person.
# Fails, its log shown, when the city does not come to life.
start_city() {
  local port=$1 data=$2 log=$3 tries=0
  shift 3
  "$ROOT/foodie" up --port "$port" --data "$data" --fresh "$@" </dev/null >"$log" 2>&1 &
  CITY_PID=$!
  while ! grep -q '^Ctrl-C stops' "$log" 2>/dev/null; do
    if ! alive "$CITY_PID" || [ $tries -gt 3000 ]; then
      tail -n 60 "$log"
      stop_city
      return 1
    fi
    tries=$((tries + 1))
    sleep 0.2
  done
}

stop_city() {
  [ -n "$CITY_PID" ] || return 0
  kill -TERM "$CITY_PID" 2>/dev/null
  wait "$CITY_PID" 2>/dev/null
  CITY_PID=""
}

# find_chromium: prints the browser to use; fails when there is none.
find_chromium() {
  printf '%s' "${FOODIE_CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}" | grep .
}
