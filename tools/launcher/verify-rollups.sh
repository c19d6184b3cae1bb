# shellcheck shell=bash
# ./foodie verify-rollups: counts the action log again and holds what was added up against the rows.

use verify

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

command_main() { verify verify-rollups "$@"; }
