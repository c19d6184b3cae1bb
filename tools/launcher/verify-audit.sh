# shellcheck shell=bash
# ./foodie verify-audit: holds the audit trail against its signed checkpoints and the witness file.

use find-java find-node steps build server

command_help() {
  cat <<'TEXT'
./foodie verify-audit [--data FOLDER]

Verifies the whole audit trail, beside a running server or without one, and says what was gone through. Each fault is named with its
place. Ends with 0 when every sealed entry is as it was sealed, 1 when something was changed, 2 when it could not be verified.
  --data FOLDER   another data folder than .data

Reads FOODIE_DATABASE_URL, FOODIE_AUDIT_KEY and FOODIE_AUDIT_WITNESS_DIR as the server does. See docs/security/audit.md.
TEXT
}

command_main() {
  load_settings
  while [ $# -gt 0 ]; do
    case $1 in
      --data) [ -n "${2:-}" ] || fail "--data needs a folder"; export FOODIE_DATA_DIR; FOODIE_DATA_DIR=$(absolute "$2"); shift ;;
      *) fail "verify-audit knows no '$1'; see ./foodie verify-audit --help" ;;
    esac
    shift
  done
  need_java
  ensure_built server || exit 2
  exec "$JAVA_HOME/bin/java" -Xmx1g --sun-misc-unsafe-memory-access=allow -jar "$SERVER_JAR" verify-audit
}
