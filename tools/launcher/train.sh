#!/usr/bin/env bash
# Lets a server start, answer what a first visitor asks, and stop; the JVM writes the AOT cache as it ends.
# Started by `up` with ROOT, CACHE, JAVA_HOME and the settings in the environment.
set -u
# shellcheck source=tools/launcher/lib.sh
. "$ROOT/tools/launcher/lib.sh"
use find-java steps build processes server aot

target=$(aot_cache)
fresh=$target.new
scratch=$CACHE/aot/training-$$
server=

end() {
  trap - TERM INT
  if [ -n "$server" ]; then
    # A JVM that ends by itself takes its time to write the cache; one that is not wanted any more is not asked.
    if [ "$1" = 0 ]; then kill -TERM "$server" 2>/dev/null; else pgrep -P "$server" | xargs kill -KILL "$server" 2>/dev/null; fi
    wait "$server" 2>/dev/null
  fi
  stop_orphaned_postgres "$scratch"
  rm -rf "$scratch"
  if [ "$1" = 0 ] && [ -s "$fresh" ]; then
    rm -f "$CACHE"/aot/server-*.aot
    mv -f "$fresh" "$target"
  fi
  rm -f "$fresh" "$fresh".config
  exit "$1"
}
trap 'end 1' TERM INT

# What killed runs left behind.
for left in "$CACHE"/aot/training-*; do
  if [ -d "$left" ] && ! is_ours "${left##*-}" train.sh; then
    stop_orphaned_postgres "$left"
    rm -rf "$left"
  fi
done
rm -f "$fresh"
mkdir -p "$scratch"
port=$(free_port 18900)
(
  unset FOODIE_DATABASE_URL FOODIE_DATABASE_USER FOODIE_DATABASE_PASSWORD
  export FOODIE_DATA_DIR=$scratch FOODIE_PORT=$port FOODIE_DEMO=true
  run_server "-XX:AOTCacheOutput=$fresh"
) &
server=$!

tries=0
while ! server_ready "$port"; do
  tries=$((tries + 1))
  if [ $tries -gt 400 ] || ! alive "$server"; then end 1; fi
  sleep 0.5
done
for path in / /customer /health/live /metrics /openapi /api/v1/demo /api/v1/map-config /api/v1/restaurants /api/v1/me/addresses; do
  http_get "$port" "$path"
done >/dev/null 2>&1
end 0
