# shellcheck shell=bash
# ./foodie prove: the proofs at full counts, one executable script each in tools/prove/.

use find-java find-node steps build server

command_help() {
  cat <<'TEXT'
./foodie prove [suite] [options of the suite]

Runs the proofs that are too long for `test`, at full counts; hours are allowed. Without a suite it runs all, one after the other.
  --list    name the suites
TEXT
}

# The executable scripts; others are read by them.
prove_suites() {
  local file
  for file in "$ROOT"/tools/prove/*.sh; do
    if [ -x "$file" ]; then basename "$file" .sh; fi
  done
}

command_main() {
  local suite suites failed=0
  load_settings
  case ${1:-} in
    --list) prove_suites; return 0 ;;
    "") suites=$(prove_suites); [ -n "$suites" ] || fail "there are no proofs in tools/prove yet" ;;
    *) suites=$1; shift; [ -x "$ROOT/tools/prove/$suites.sh" ] || fail "no proof '$suites'; there are: $(prove_suites | tr '\n' ' ')" ;;
  esac
  need_java
  export FOODIE_PROVE=full
  for suite in $suites; do
    say "== $suite"
    if bash "$ROOT/tools/prove/$suite.sh" "$@"; then say "== $suite: proved"; else say "== $suite: FAILED"; failed=1; fi
  done
  return $failed
}
