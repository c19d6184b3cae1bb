# shellcheck shell=bash
# Adds up the results that test runners leave behind as files.

PASSED=0
FAILED=0
SKIPPED=0
PROBLEMS=()

# count <passed> <failed> <skipped>
count() {
  PASSED=$((PASSED + $1))
  FAILED=$((FAILED + $2))
  SKIPPED=$((SKIPPED + $3))
}

# problem <text>: something failed that no test count tells of.
problem() {
  FAILED=$((FAILED + 1))
  PROBLEMS[${#PROBLEMS[@]}]=$1
}

forget_results() {
  PASSED=0
  FAILED=0
  SKIPPED=0
  PROBLEMS=()
}

# write_results: the counts and the problems, as take_results reads them in another shell.
write_results() {
  local i=0
  printf '%s %s %s\n' "$PASSED" "$FAILED" "$SKIPPED"
  while [ $i -lt ${#PROBLEMS[@]} ]; do
    printf '%s\n' "${PROBLEMS[$i]}"
    i=$((i + 1))
  done
}

# take_results <file>: adds what write_results wrote; returns 1 when it never did.
take_results() {
  local passed failed skipped line
  [ -s "$1" ] || return 1
  {
    read -r passed failed skipped
    count "$passed" "$failed" "$skipped"
    while IFS= read -r line; do PROBLEMS[${#PROBLEMS[@]}]=$line; done
  } <"$1"
}

# surefire_counts <folder>…: "passed failed skipped" over the TEST-*.xml reports in the folders.
surefire_counts() {
  find "$@" -name 'TEST-*.xml' -exec cat {} + 2>/dev/null | awk '
    function attribute(name,   rest) {
      if (!match(tag, " " name "=\"[0-9]+\"")) return 0
      rest = substr(tag, RSTART, RLENGTH)
      gsub(/[^0-9]/, "", rest)
      return rest + 0
    }
    /<testsuite / { tag = $0; sub(/.*<testsuite /, " ", tag); open = 1 }
    open && !/<testsuite / { tag = tag " " $0 }
    open && />/ {
      sub(/>.*/, "", tag)
      tests += attribute("tests")
      failed += attribute("failures") + attribute("errors")
      skipped += attribute("skipped")
      open = 0
    }
    END { printf "%d %d %d\n", tests - failed - skipped, failed, skipped }'
}

# surefire_failures <folder>…: the failed tests, one "Class.test: what it said" a line.
surefire_failures() {
  find "$@" -name 'TEST-*.xml' -exec cat {} + 2>/dev/null | awk '
    function attribute(name,   rest) {
      if (!match($0, " " name "=\"[^\"]*\"")) return ""
      rest = substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4)
      gsub(/&#10;/, " ", rest); gsub(/&lt;/, "<", rest); gsub(/&gt;/, ">", rest); gsub(/&apos;/, "\047", rest); gsub(/&quot;/, "\"", rest)
      return rest
    }
    /<testcase / { test = attribute("classname") "." attribute("name") }
    /<(failure|error)[ >]/ { if (test != "") print test ": " substr(attribute("message"), 1, 300); test = "" }' | sort -u
}

# vitest_counts <file>: "passed failed skipped" of a Vitest JSON report. A test file that could not be loaded is a failure.
vitest_counts() {
  node -e '
    const report = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
    const broken = (report.testResults ?? []).filter((f) => f.status === "failed" && f.assertionResults.length === 0).length;
    const skipped = (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0);
    console.log(report.numPassedTests, report.numFailedTests + broken, skipped);' "$1"
}

# playwright_counts <file>: "passed failed skipped" of a Playwright JSON report; errors outside of tests are failures.
playwright_counts() {
  node -e '
    const report = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
    const { expected, unexpected, flaky, skipped } = report.stats;
    console.log(expected + flaky, unexpected + (unexpected === 0 ? report.errors.length : 0), skipped);' "$1"
}

# shell_counts <log>: "passed failed skipped" of the shell checks, which print "ok …", "not ok …" and "skip …" lines.
shell_counts() {
  awk '/^ok / {passed++} /^not ok / {failed++} /^skip / {skipped++} END {printf "%d %d %d\n", passed, failed, skipped}' "$1"
}

# print_summary: what failed, then the one line that machines read. Returns 1 when anything failed or nothing ran.
print_summary() {
  local i=0
  if [ $((PASSED + FAILED)) = 0 ]; then problem "no test ran"; fi
  while [ $i -lt ${#PROBLEMS[@]} ]; do
    say "FAILED: ${PROBLEMS[$i]}"
    i=$((i + 1))
  done
  if [ "$SKIPPED" -gt 0 ]; then
    say "$PASSED passed, $FAILED failed, $SKIPPED skipped"
  else
    say "$PASSED passed, $FAILED failed"
  fi
  [ "$FAILED" = 0 ]
}
