# shellcheck shell=bash
# ./foodie verify-rollups: counts the action log again and holds what was added up against the rows.

use find-java find-node steps build server

command_help() {
  cat <<'TEXT'
./foodie verify-rollups [--data FOLDER]

Counts every row of the action log again and compares minutes, hours, days and people with what was added up when the rows were
stored, beside a running server or without one. Days whose rows are past keeping are left out. Ends with 0 when there is no drift, 1
when there is, each place named, 2 when it could not be verified.
  --data FOLDER   another data folder than .data

Reads FOODIE_DATABASE_URL as the server does. See docs/decisions/0018-rollups.md.
TEXT
}

command_main() {
  load_settings
  while [ $# -gt 0 ]; do
    case $1 in
      --data) [ -n "${2:-}" ] || fail "--data needs a folder"; export FOODIE_DATA_DIR; FOODIE_DATA_DIR=$(absolute "$2"); shift ;;
      *) fail "verify-rollups knows no '$1'; see ./foodie verify-rollups --help" ;;
    esac
    shift
  done
  need_java
  ensure_built server || exit 2
  exec "$JAVA_HOME/bin/java" -Xmx1g --sun-misc-unsafe-memory-access=allow -jar "$SERVER_JAR" verify-rollups
}
