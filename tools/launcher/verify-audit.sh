# shellcheck shell=bash
# ./foodie verify-audit: holds the audit trail against its signed checkpoints and the witness file.

use verify

command_help() {
  cat <<'TEXT'
./foodie verify-audit [--data FOLDER]

Verifies the whole audit trail, beside a running server or without one, and says what was gone through. Each fault is named with its
place. Ends with 0 when every sealed entry is as it was sealed, 1 when something was changed, 2 when it could not be verified.
  --data FOLDER   another data folder than .data

Reads FOODIE_DATABASE_URL, FOODIE_AUDIT_KEY and FOODIE_AUDIT_WITNESS_DIR as the server does. See docs/security/audit.md.
TEXT
}

command_main() { verify verify-audit "$@"; }
