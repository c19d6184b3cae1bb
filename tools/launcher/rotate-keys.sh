# shellcheck shell=bash
# ./foodie rotate-keys: new key-encryption keys for the personal data of a running platform.

use find-java find-node steps build server

command_help() {
  cat <<'TEXT'
./foodie rotate-keys [--rewrap | --retire | --new FILE] [--data FOLDER]

Adds a key-encryption key to the keyset, makes it the primary one and wraps every person's data key with it, while the platform
runs and serves. Nothing that is encrypted has to be touched; running nodes take the new key up within a second. The key for web
push is replaced too: browsers subscribe with the new one when a page of the console is opened in them, within 90 days.
  --rewrap        only wraps what is not wrapped with the primary key yet (after a stop, or when the keyset comes from
                  FOODIE_VAULT_KEYSET and was changed there)
  --retire        takes the old keys out of the keyset for good; refused while a data key needs one
  --new FILE      writes a fresh keyset for FOODIE_VAULT_KEYSET_FILE to a file that does not exist yet
  --data FOLDER   another data folder
Keep a copy of the keyset apart from the database's: who loses it loses the personal data.
TEXT
}

command_main() {
  local arguments=()
  load_settings
  while [ $# -gt 0 ]; do
    case $1 in
      --data) [ -n "${2:-}" ] || fail "--data needs a folder"; export FOODIE_DATA_DIR; FOODIE_DATA_DIR=$(absolute "$2"); shift ;;
      --new) [ -n "${2:-}" ] || fail "--new needs a file"; arguments=(--new "$2"); shift ;;
      --rewrap | --retire) arguments=("$1") ;;
      *) fail "rotate-keys knows no '$1'; see ./foodie rotate-keys --help" ;;
    esac
    shift
  done
  need_java
  ensure_built server || exit 1
  exec "$JAVA_HOME/bin/java" -Xmx256m -Djava.util.logging.manager=org.jboss.logmanager.LogManager \
    -jar "$SERVER_JAR" rotate-keys ${arguments[@]+"${arguments[@]}"}
}
