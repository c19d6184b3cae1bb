# shellcheck shell=bash
# ./foodie test: every check of the repository at reduced counts. The last line is "N passed, N failed[, N skipped]".

use find-java find-node steps build processes server aot results packages city

USUAL_SUITES="launcher java web browser"
TEST_SUITES="$USUAL_SUITES proofs"

command_help() {
  cat <<TEXT
./foodie test [suite …]    runs the suites named, or: $USUAL_SUITES

  launcher   the shell scripts: shellcheck and their own tests
  java       formatting, Error Prone and NullAway, the tests of server, simulator and bench
  web        lint, types, unit tests and build of the web apps
  browser    a real browser against a real server and a living city
  proofs     only when named: the proofs of tools/prove with few rounds: kills in the middle of dinner, a hurried city

Logs and reports stay in .cache/test. On Debian, as root, missing packages (Chromium, Redis) are installed; elsewhere you are
told. The last line reads "N passed, N failed"; any failure ends with 1.
TEXT
}

# add_counts <suite> <"passed failed skipped">
add_counts() {
  local passed failed skipped
  read -r passed failed skipped <<EOT
$2
EOT
  if ! is_number "${passed:-x}" || ! is_number "${failed:-x}" || ! is_number "${skipped:-x}"; then
    problem "$1: its report cannot be read"
    return
  fi
  if [ $((passed + failed)) = 0 ]; then problem "$1: no test ran"; fi
  count "$passed" "$failed" "$skipped"
  say "  $1: $passed passed, $failed failed, $skipped skipped"
}

# counted_step <suite> <its step failed: 0 or 1> <counts>: a step that fails without a failed test counts as one.
counted_step() {
  # shellcheck disable=SC2153  # FAILED is the sum of results.sh
  local before=$FAILED
  add_counts "$1" "$3"
  if [ "$2" != 0 ] && [ "$FAILED" = "$before" ]; then problem "$1: failed, though no test did; see $(shown "$REPORTS")"; fi
}

suite_launcher() {
  local code=0
  install_missing shellcheck shellcheck
  STEP_TAIL=3 run_step "launcher" "$REPORTS/launcher.log" bash "$ROOT/tools/launcher/test/all.sh" || code=1
  grep -A 3 '^not ok ' "$REPORTS/launcher.log"
  counted_step launcher $code "$(shell_counts "$REPORTS/launcher.log")"
}

# The suite that runs beside another, and its process.
ASIDE=""
ASIDE_PID=""

java_reports() { printf '%s\n' "$ROOT"/{server,simulator,bench}/target/surefire-reports; }

java_format() {
  run_step "java: format" "$REPORTS/java-format.log" maven -q spotless:check || problem "java: format; ./mvnw spotless:apply repairs it"
}

suite_java() {
  local code=0 part stamps=() reports=() folder
  install_missing redis-server redis-server
  while IFS= read -r folder; do
    rm -rf "$folder"
    reports[${#reports[@]}]=$folder
  done <<EOT
$(java_reports)
EOT
  for part in server simulator bench; do stamps[${#stamps[@]}]=$(part_stamp "$part"); done
  [ -n "$ASIDE" ] || java_format
  STEP_TAIL=60 run_step "java: lint and tests" "$REPORTS/java.log" maven -Plint -fae verify || code=1
  surefire_failures "${reports[@]}" | sed 's/^/  failed: /'
  if [ $code = 0 ]; then
    # The packages just made are the ones a start would make.
    for part in server simulator bench; do
      if [ -e "$(part_output "$part")" ]; then mark_built "$part" "${stamps[0]}"; fi
      stamps=("${stamps[@]:1}")
    done
  fi
  counted_step java $code "$(surefire_counts "${reports[@]}")"
}

suite_web() {
  local code=0
  part_exists web || return 0
  find_node || { node_missing; problem "web: no Node.js"; return; }
  run_step "web: packages" "$REPORTS/web-install.log" install_npm || { problem "web: npm ci failed"; return; }
  run_step "web: lint and types" "$REPORTS/web-lint.log" npm run lint || problem "web: lint"
  rm -f "$REPORTS/vitest.json"
  run_step "web: unit tests" "$REPORTS/web-test.log" \
    npm test -- --reporter=default --reporter=json --outputFile.json="$REPORTS/vitest.json" || code=1
  counted_step web $code "$(vitest_counts "$REPORTS/vitest.json" 2>/dev/null)"
  run_step "web: build" "$REPORTS/web-build.log" build_web || problem "web: build"
}

suite_browser() {
  local code=0 port chromium data=$CACHE/test/city
  [ -d "$ROOT/e2e" ] || return 0
  find_node || { node_missing; problem "browser: no Node.js"; return; }
  install_missing chromium chromium
  chromium=$(find_chromium) || { problem "browser: no Chromium; install it or set FOODIE_CHROMIUM"; return; }
  run_step "browser: packages" "$REPORTS/web-install.log" install_npm || { problem "browser: npm ci failed"; return; }
  port=$(free_port 18080)
  rm -rf "$data" "$REPORTS/playwright.json"
  FOODIE_AOT=off start_city "$port" "$data" "$REPORTS/city.log" --speed "${FOODIE_TEST_SPEED:-10}" || { problem "browser: the city did not start"; return; }
  STEP_TAIL=120 FOODIE_URL=http://localhost:$port FOODIE_CHROMIUM=$chromium FOODIE_DATA_DIR=$data \
    PLAYWRIGHT_JSON_OUTPUT_NAME=$REPORTS/playwright.json \
    run_step "browser: tests" "$REPORTS/browser.log" npm run e2e -- --reporter=list,json || code=1
  stop_city
  counted_step browser $code "$(playwright_counts "$REPORTS/playwright.json" 2>/dev/null)"
}

# Each proof counts as one test.
suite_proofs() {
  local proof
  for proof in "$ROOT"/tools/prove/*.sh; do
    [ -x "$proof" ] || continue
    proof=$(basename "$proof" .sh)
    if STEP_TAIL=80 FOODIE_PROVE='' run_step "proofs: $proof" "$REPORTS/proof-$proof.log" bash "$ROOT/tools/prove/$proof.sh"; then
      count 1 0 0
    else
      problem "proofs: $proof failed; see $(shown "$REPORTS")"
    fi
  done
}

# What needs one processor while the tests of Java need the other.
suite_aside() {
  suite_web
  java_format
}

# aside_start <suite>: begins it beside those that follow; aside_end takes in what it said and counted.
aside_start() {
  ASIDE=$1
  rm -f "$REPORTS/$1.counts"
  (
    trap 'steps_stop; exit 143' INT TERM HUP
    forget_results
    "suite_$ASIDE"
    write_results >"$REPORTS/$ASIDE.counts"
  ) </dev/null >"$REPORTS/$1-aside.log" 2>&1 &
  ASIDE_PID=$!
}

aside_end() {
  [ -n "$ASIDE_PID" ] || return 0
  wait "$ASIDE_PID"
  ASIDE_PID=""
  cat "$REPORTS/$ASIDE-aside.log"
  take_results "$REPORTS/$ASIDE.counts" || problem "$ASIDE: did not come to its end"
}

end_test() {
  trap - INT TERM HUP
  if [ -n "$ASIDE_PID" ]; then kill -TERM "$ASIDE_PID" 2>/dev/null; wait "$ASIDE_PID" 2>/dev/null; fi
  steps_stop
  stop_city
  exit "$1"
}

command_main() {
  local suite begin suites=$*
  begin=$(clock_tenths)
  suites=${suites:-$USUAL_SUITES}
  for suite in $suites; do
    case " $TEST_SUITES " in *" $suite "*) ;; *) fail "no suite '$suite'; there are: $TEST_SUITES" ;; esac
  done
  # Tests run with the settings of the repository, not with those of this clone, and never on somebody's database.
  unset FOODIE_DATABASE_URL FOODIE_DATABASE_USER FOODIE_DATABASE_PASSWORD FOODIE_DATA_DIR FOODIE_WEB_DIR FOODIE_MAP_DIR FOODIE_PORT
  export FOODIE_ENV_FILE=/dev/null
  load_settings
  REPORTS=$CACHE/test
  make_folders "$REPORTS"
  install_missing javac openjdk-25-jdk-headless find_java
  need_java
  trap 'end_test 130' INT
  trap 'end_test 143' TERM HUP
  for suite in $suites; do
    case "$suite: $suites " in
      # The tests of Java wait for the database half of their time; the pages are checked meanwhile, and the format.
      "java: "*" web "*) aside_start aside; suite_java; aside_end ;;
      "web: "*" java "*) ;;
      *) "suite_$suite" ;;
    esac
  done
  say "took $(elapsed "$begin")"
  print_summary
}
