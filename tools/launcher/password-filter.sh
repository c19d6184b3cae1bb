# shellcheck shell=bash
# ./foodie password-filter: the file behind FOODIE_BREACHED_PASSWORDS_FILE.

use find-java find-node steps build server

command_help() {
  cat <<'TEXT'
./foodie password-filter <list> <file>

Makes a filter of leaked passwords from a list with one password a line, or one SHA-1 in hex with anything behind a colon, as
the public collections of leaked passwords come. The filter takes two bytes for each. Set FOODIE_BREACHED_PASSWORDS_FILE to it,
and nobody can choose such a password any more.
TEXT
}

command_main() {
  load_settings
  need_java
  ensure_built server || exit 1
  exec "$JAVA_HOME/bin/java" -Djava.util.logging.manager=org.jboss.logmanager.LogManager -jar "$SERVER_JAR" password-filter "$@"
}
