# shellcheck shell=bash
# Starting, watching and ending the programs of one data folder. Their process ids are kept in $FOODIE_DATA_DIR/run, so that the
# next start finds what a killed launcher left behind.

RUN_DIR=

use_run_dir() {
  RUN_DIR=$FOODIE_DATA_DIR/run
  make_folders "$RUN_DIR" "$FOODIE_DATA_DIR/logs"
}

pid_of() { cat "$RUN_DIR/$1.pid" 2>/dev/null; }

# is_ours <pid> <part of its command line>: guards against process ids that were given to another program meanwhile.
is_ours() {
  alive "$1" || return 1
  case $(command_of "$1") in
    *"$2"*) return 0 ;;
    *) return 1 ;;
  esac
}

launcher_running() { is_ours "$(pid_of launcher)" foodie; }
server_running() { is_ours "$(pid_of server)" quarkus-run.jar; }

# Something of an earlier start runs on, though its launcher is gone.
left_over() {
  server_running || is_ours "$(pid_of simulator)" simulator.jar || is_ours "$(pid_of training)" train.sh
}

# start_program <name> <command…>: in the background, in a process group of its own, output to logs/<name>.log.
start_program() {
  local name=$1 log=$FOODIE_DATA_DIR/logs/$1.log
  shift
  if [ -s "$log" ]; then mv -f "$log" "$log.1"; fi
  set -m
  "$@" </dev/null >"$log" 2>&1 &
  printf '%s\n' "$!" >"$RUN_DIR/$name.pid"
  disown
  set +m
}

# stop_program <name> <what its command line holds> <seconds to wait>: TERM, then KILL with its whole group.
stop_program() {
  local pid tenths=0 limit=$(($3 * 10))
  pid=$(pid_of "$1")
  rm -f "$RUN_DIR/$1.pid"
  is_ours "$pid" "$2" || return 0
  kill -TERM "$pid" 2>/dev/null
  while alive "$pid" && [ $tenths -lt $limit ]; do
    sleep 0.1
    tenths=$((tenths + 1))
  done
  if alive "$pid"; then
    warn "  $1 did not stop within $3 s and is killed"
    kill -KILL -- "-$pid" 2>/dev/null || kill -KILL "$pid" 2>/dev/null
  fi
}

# The embedded PostgreSQL normally ends with the server. One that outlived it is shut down: INT is PostgreSQL's fast, clean stop.
stop_orphaned_postgres() {
  local file pid tenths=0
  find "$1" -maxdepth 3 -name postmaster.pid 2>/dev/null | while IFS= read -r file; do
    pid=$(head -n 1 "$file")
    is_ours "$pid" postgres || continue
    kill -INT "$pid" 2>/dev/null
    while alive "$pid" && [ $tenths -lt 100 ]; do
      sleep 0.1
      tenths=$((tenths + 1))
    done
    if alive "$pid"; then kill -KILL "$pid" 2>/dev/null; fi
  done
}

# Ends everything of this data folder. The simulator first, so that it does not count the closing server as errors.
stop_everything() {
  stop_program training train.sh 10
  stop_program simulator simulator.jar 5
  stop_program server quarkus-run.jar 20
  stop_orphaned_postgres "$FOODIE_DATA_DIR"
  rm -f "$RUN_DIR/port"
}
