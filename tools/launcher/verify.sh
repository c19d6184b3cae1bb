# shellcheck shell=bash
# What the commands that verify stored data have in common; they are parts of the server's jar.

use find-java find-node steps build server

# verify <command> [--data FOLDER]: runs it in place of this process.
verify() {
  local command=$1
  shift
  load_settings
  while [ $# -gt 0 ]; do
    case $1 in
      --data) [ -n "${2:-}" ] || fail "--data needs a folder"; export FOODIE_DATA_DIR; FOODIE_DATA_DIR=$(absolute "$2"); shift ;;
      *) fail "$command knows no '$1'; see ./foodie $command --help" ;;
    esac
    shift
  done
  need_java
  ensure_built server || exit 2
  exec "$JAVA_HOME/bin/java" -Xmx1g --sun-misc-unsafe-memory-access=allow -jar "$SERVER_JAR" "$command"
}
