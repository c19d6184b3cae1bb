# shellcheck shell=bash
# Long pieces of work, shown as plain lines with elapsed seconds while their own output goes to a log file.
# Steps started together run side by side: step_start …; step_start …; steps_wait.

STEP_COUNT=0
STEP_NAMES=()
STEP_PIDS=()
STEP_LOGS=()
STEP_TIMES=()
STEP_CODES=()

# step_start <name> <log file> <command…>: runs it in a process group of its own.
step_start() {
  local name=$1 log=$2
  shift 2
  set -m
  "$@" </dev/null >"$log" 2>&1 &
  STEP_PIDS[STEP_COUNT]=$!
  set +m
  STEP_NAMES[STEP_COUNT]=$name
  STEP_LOGS[STEP_COUNT]=$log
  STEP_TIMES[STEP_COUNT]=$(clock_tenths)
  STEP_CODES[STEP_COUNT]=
  STEP_COUNT=$((STEP_COUNT + 1))
}

# How many libraries a first build has fetched so far, as a word to put behind the seconds.
step_hint() {
  local fetched
  fetched=$(grep -c 'Downloaded from' "$1" 2>/dev/null)
  if [ "${fetched:-0}" -gt 0 ]; then printf ', %s files fetched' "$fetched"; fi
}

# Waits for all started steps; returns 1 when one failed, after showing the end of its log.
steps_wait() {
  local i open ticks=0 line failed=0
  while :; do
    open=0
    line=
    i=0
    while [ $i -lt $STEP_COUNT ]; do
      if [ -z "${STEP_CODES[$i]}" ]; then
        if alive "${STEP_PIDS[$i]}"; then
          open=1
          line="$line  ${STEP_NAMES[$i]}: $(elapsed "${STEP_TIMES[$i]}")$(step_hint "${STEP_LOGS[$i]}")"
        else
          wait "${STEP_PIDS[$i]}" 2>/dev/null
          STEP_CODES[i]=$?
          step_ended $i || failed=1
        fi
      fi
      i=$((i + 1))
    done
    [ $open = 1 ] || break
    if [ -t 1 ]; then
      printf '\r\033[K%s' "$line"
    elif [ $((ticks % 40)) = 39 ]; then
      say "$line"
    fi
    ticks=$((ticks + 1))
    sleep 0.5
  done
  STEP_COUNT=0
  return $failed
}

step_ended() {
  if [ -t 1 ]; then printf '\r\033[K'; fi
  if [ "${STEP_CODES[$1]}" = 0 ]; then
    say "  ${STEP_NAMES[$1]}: done in $(elapsed "${STEP_TIMES[$1]}")"
    return 0
  fi
  say "  ${STEP_NAMES[$1]}: FAILED after $(elapsed "${STEP_TIMES[$1]}"). The end of $(shown "${STEP_LOGS[$1]}"):"
  grep -av 'Download\(ing\|ed\) from' "${STEP_LOGS[$1]}" | tail -n "${STEP_TAIL:-40}" | sed 's/^/    /'
  return 1
}

# run_step <name> <log file> <command…>: one step on its own.
run_step() {
  step_start "$@"
  steps_wait
}

# Ends steps that still run, with everything they started.
steps_stop() {
  local i=0
  while [ $i -lt $STEP_COUNT ]; do
    if [ -z "${STEP_CODES[$i]}" ]; then kill -TERM -- "-${STEP_PIDS[$i]}" 2>/dev/null; fi
    i=$((i + 1))
  done
  STEP_COUNT=0
}
