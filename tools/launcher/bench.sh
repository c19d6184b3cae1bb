# shellcheck shell=bash
# ./foodie bench: measurements, written to bench/results/<suite>.json and .md.

use find-java find-node steps build server

command_help() {
  cat <<'TEXT'
./foodie bench [suite] [options of the suite]

Runs one suite, or lists the suites when none is named. Results go to bench/results/<suite>.json and bench/results/<suite>.md;
every row names the command that repeats it. Measure on a quiet machine.
TEXT
}

command_main() {
  load_settings
  need_java
  part_exists bench || fail "there is no bench module with code in this folder"
  ensure_built server simulator bench || exit 1
  export FOODIE_SERVER_JAR=$SERVER_JAR FOODIE_SIMULATOR_JAR=$SIMULATOR_JAR FOODIE_RESULTS=$ROOT/bench/results
  exec "$JAVA_HOME/bin/java" -Xmx1g --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED -jar "$BENCH_JAR" "$@"
}
