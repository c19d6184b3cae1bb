# shellcheck shell=bash
# The AOT cache: classes loaded and linked once in a training run, mapped into every later start (about 5 s become 2 s).
# It is trained in the background of the first start, against a data folder of its own, and holds for one build, JDK and place.

aot_cache() {
  local key
  key=$({ printf '%s\n' "$ROOT" "$JAVA_HOME" "$(java_version "$JAVA_HOME")" "${FOODIE_JAVA_OPTS:-}"; server_flags; } | hash_of_input)
  printf '%s/aot/server-%s.aot' "$CACHE" "$key"
}

# True when a cache stands that is younger than every jar of the build.
aot_current() {
  [ -s "$1" ] && [ -z "$(find "$(dirname "$SERVER_JAR")" -name '*.jar' -newer "$1" 2>/dev/null | head -n 1)" ]
}

# The JVM flags that use the cache, one a line; none when there is no valid one.
aot_flags() {
  local file
  file=$(aot_cache)
  if [ "${FOODIE_AOT:-auto}" != off ] && aot_current "$file"; then
    printf '%s\n' "-XX:AOTCache=$file" -Xlog:aot=error -Xlog:cds=error
  fi
}

# Trains for the next start without taking the machine from this one.
train_in_background() {
  if [ "${FOODIE_AOT:-auto}" = off ] || aot_current "$(aot_cache)"; then return 0; fi
  make_folders "$CACHE/aot"
  start_program training nice -n 19 bash "$ROOT/tools/launcher/train.sh"
}
