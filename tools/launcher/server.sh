# shellcheck shell=bash
# How the server and the simulator are run: JVM flags, settings, readiness.

# Flags of every run of the server; one at rest gives back the memory its start took. What then is left is half full of what
# lives for ever, so marking begins later than usual: else it would go round without end as soon as there is work, and shrink
# the heap anew each time. The AOT cache holds for exactly these, so the training run uses them too.
server_flags() {
  printf '%s\n' \
    "-Xmx${FOODIE_HEAP:-1g}" \
    -XX:+UseG1GC \
    -XX:+UseCompactObjectHeaders \
    -XX:G1PeriodicGCInterval=15000 \
    -XX:MinHeapFreeRatio=20 \
    -XX:MaxHeapFreeRatio=50 \
    -XX:InitiatingHeapOccupancyPercent=65 \
    -XX:-G1UseAdaptiveIHOP \
    -XX:+ExitOnOutOfMemoryError \
    --sun-misc-unsafe-memory-access=allow \
    --enable-native-access=ALL-UNNAMED \
    -Djava.util.logging.manager=org.jboss.logmanager.LogManager \
    -Dfile.encoding=UTF-8
}

# The simulator and the other programs of this clone are a trusted source: requests from this machine that show the token kept
# in the data folder are not limited. Loopback alone would not do, since behind a proxy everybody comes from there.
trust_own_programs() {
  local file=$FOODIE_DATA_DIR/source-token
  [ -z "${FOODIE_TRUSTED_TOKEN:-}" ] || return 0
  if [ ! -s "$file" ]; then
    make_folders "$FOODIE_DATA_DIR"
    (umask 077 && LC_ALL=C tr -dc 'A-Za-z0-9' </dev/urandom | head -c 43 >"$file")
  fi
  FOODIE_TRUSTED_SOURCES=${FOODIE_TRUSTED_SOURCES:-127.0.0.0/8,::1/128}
  FOODIE_TRUSTED_TOKEN=$(cat "$file")
  export FOODIE_TRUSTED_SOURCES FOODIE_TRUSTED_TOKEN
}

# run_server <further JVM flags…>: becomes the server (FOODIE_… settings come from the environment).
run_server() {
  local flag flags=()
  while IFS= read -r flag; do flags[${#flags[@]}]=$flag; done <<EOT
$(server_flags)
EOT
  # FOODIE_JAVA_OPTS is a list of words on purpose.
  # shellcheck disable=SC2086
  exec "$JAVA_HOME/bin/java" "${flags[@]}" "$@" ${FOODIE_JAVA_OPTS:-} -jar "$SERVER_JAR"
}

# run_simulator <arguments…>: becomes the simulator.
run_simulator() {
  exec "$JAVA_HOME/bin/java" "-Xmx${FOODIE_SIMULATOR_HEAP:-384m}" --enable-native-access=ALL-UNNAMED -jar "$SIMULATOR_JAR" "$@"
}

# wait_until_ready <port> <name of the program>: shows the seconds; 1 when it died or FOODIE_START_TIMEOUT passed.
wait_until_ready() {
  local begin pid ticks=0
  begin=$(clock_tenths)
  pid=$(pid_of "$2")
  while ! server_ready "$1"; do
    if ! alive "$pid"; then
      if [ -t 1 ]; then printf '\r\033[K'; fi
      return 1
    fi
    if [ $(($(clock_tenths) - begin)) -gt $((${FOODIE_START_TIMEOUT:-180} * 10)) ]; then return 1; fi
    if [ -t 1 ]; then
      printf '\r\033[K  starting the server: %s' "$(elapsed "$begin")"
    elif [ $((ticks % 75)) = 74 ]; then
      say "  starting the server: $(elapsed "$begin")"
    fi
    ticks=$((ticks + 1))
    sleep 0.2
  done
  if [ -t 1 ]; then printf '\r\033[K'; fi
}
