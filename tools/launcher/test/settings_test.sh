#!/usr/bin/env bash
# Settings, build stamps and the adding up of results.
# shellcheck source=tools/launcher/test/harness.sh
. "$(dirname "${BASH_SOURCE[0]}")/harness.sh"
use find-java steps build results

# .env is read, never run.
cat >"$SCRATCH/env" <<'ENV'
# a comment
FOODIE_A=plain   # with a remark
export FOODIE_B="two words"
FOODIE_C='it#s'
FOODIE_D=$(touch PWNED)
  FOODIE_E = spaced
FOODIE_F=from-file
FOODIE_URL=jdbc:postgresql://h/db?a=b&c=d
FOODIE_EMPTY=
no assignment
ENV
printf 'FOODIE_LAST=end' >>"$SCRATCH/env"
settings() { (cd "$SCRATCH" && FOODIE_F=from-shell && export FOODIE_F && load_dotenv env 2>/dev/null && eval "printf '%s' \"\${$1-unset}\""); }
equal ".env: plain value with a remark behind it" plain "$(settings FOODIE_A)"
equal ".env: double quotes and export" "two words" "$(settings FOODIE_B)"
equal ".env: single quotes keep a hash" "it#s" "$(settings FOODIE_C)"
# shellcheck disable=SC2016  # the text itself is expected
equal ".env: nothing is executed" '$(touch PWNED)' "$(settings FOODIE_D)"
fails ".env: nothing was executed" test -e "$SCRATCH/PWNED"
equal ".env: the environment wins" from-shell "$(settings FOODIE_F)"
equal ".env: equals signs in a value" "jdbc:postgresql://h/db?a=b&c=d" "$(settings FOODIE_URL)"
equal ".env: an empty value" "" "$(settings FOODIE_EMPTY)"
equal ".env: a last line without its end" end "$(settings FOODIE_LAST)"

# A part is rebuilt when, and only when, its sources changed.
REAL_ROOT=$ROOT
ROOT=$SCRATCH/clone
CACHE=$ROOT/.cache
SERVER_JAR=$ROOT/server/target/quarkus-app/quarkus-run.jar
mkdir -p "$ROOT/server/src/main/java" "$ROOT/server/target/quarkus-app" "$ROOT/server/src/test"
echo pom >"$ROOT/pom.xml"
echo pom >"$ROOT/server/pom.xml"
echo code >"$ROOT/server/src/main/java/A B.java"
: >"$SERVER_JAR"
fails "stamp: never built is not current" part_is_current server
mark_built server "$(part_stamp server)"
holds "stamp: built is current" part_is_current server
touch "$ROOT/server/src/main/java/A B.java"
holds "stamp: a new date alone changes nothing" part_is_current server
echo test >"$ROOT/server/src/test/T.java"
holds "stamp: a test is no source of the program" part_is_current server
echo more >>"$ROOT/server/src/main/java/A B.java"
fails "stamp: an edit is seen" part_is_current server
mark_built server "$(part_stamp server)"
echo new >"$ROOT/server/src/main/java/C.java"
fails "stamp: a new file is seen" part_is_current server
mark_built server "$(part_stamp server)"
mv "$ROOT/server/src/main/java/C.java" "$ROOT/server/src/main/java/D.java"
fails "stamp: a renamed file is seen" part_is_current server
mark_built server "$(part_stamp server)"
rm "$SERVER_JAR"
fails "stamp: a lost package is built again" part_is_current server
ROOT=$REAL_ROOT

# Results.
mkdir -p "$SCRATCH/surefire"
cat >"$SCRATCH/surefire/TEST-a.xml" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<testsuite xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" name="a.ATest" time="0.1" tests="5" errors="1" skipped="1" failures="1">
  <properties><property name="x" value="tests=&quot;99&quot;"/></properties>
  <testcase name="good" classname="a.ATest" time="0.1"/>
  <testcase name="bad" classname="a.ATest" time="0.1">
    <failure message="no" type="x">no</failure>
  </testcase>
  <testcase name="worse" classname="a.ATest" time="0.1">
    <error type="x">no</error>
  </testcase>
  <testcase name="later" classname="a.ATest"><skipped/></testcase>
</testsuite>
XML
cat >"$SCRATCH/surefire/TEST-b.xml" <<'XML'
<testsuite name="b"
  tests="3" errors="0"
  skipped="0" failures="0">
</testsuite>
XML
equal "surefire: counts of all reports" "5 2 1" "$(surefire_counts "$SCRATCH/surefire" "$SCRATCH/none")"
equal "surefire: names of the failed and what they said" "a.ATest.bad: no a.ATest.worse:" "$(surefire_failures "$SCRATCH/surefire" | tr '\n' ' ' | sed 's/  */ /g; s/ $//')"
equal "surefire: no report is no test" "0 0 0" "$(surefire_counts "$SCRATCH/none")"
if command -v node >/dev/null 2>&1; then
  echo '{"numPassedTests":7,"numFailedTests":1,"numPendingTests":2,"numTodoTests":1,"testResults":[
    {"status":"failed","assertionResults":[]},{"status":"failed","assertionResults":[{}]}]}' >"$SCRATCH/vitest.json"
  equal "vitest: a file that did not load counts as failed" "7 2 3" "$(vitest_counts "$SCRATCH/vitest.json")"
  echo '{"stats":{"expected":4,"unexpected":0,"flaky":1,"skipped":2},"errors":[{}]}' >"$SCRATCH/playwright.json"
  equal "playwright: an error outside of tests counts as failed" "5 1 2" "$(playwright_counts "$SCRATCH/playwright.json")"
else
  echo "skip vitest and playwright counts: no node"
fi
printf 'ok a\nskip b\nnot ok c\n' >"$SCRATCH/shell.log"
equal "shell checks: counts" "1 1 1" "$(shell_counts "$SCRATCH/shell.log")"

last_line() { (count "$@"; print_summary | tail -n 1); }
equal "summary: without skipped tests" "3 passed, 0 failed" "$(last_line 3 0 0)"
equal "summary: with skipped tests" "3 passed, 1 failed, 2 skipped" "$(last_line 3 1 2)"
equal "summary: nothing ran is a failure" "0 passed, 1 failed" "$(last_line 0 0 0)"
taken_over() {
  (count 2 0 1; problem "a step"; write_results >"$SCRATCH/aside.counts")
  (count 3 0 0; take_results "$SCRATCH/aside.counts"; print_summary)
}
equal "what another shell counted is added, its problems too" "FAILED: a step 5 passed, 1 failed, 1 skipped" "$(taken_over | tr '\n' ' ' | sed 's/ $//')"
equal "a shell that never wrote is told" 1 "$(take_results "$SCRATCH/none.counts"; echo $?)"
a_problem() { (count 3 0 0; problem "a step"; print_summary); }
fails "summary: a failed step without a count ends badly" a_problem
equal "summary: a failed step is counted and named" "FAILED: a step 3 passed, 1 failed" "$(a_problem | tr '\n' ' ' | sed 's/  */ /g; s/ $//')"
finish
