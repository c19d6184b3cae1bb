# shellcheck shell=bash
# ./foodie reset: stops what runs on the data folder and removes it.

use processes

command_help() {
  cat <<'TEXT'
./foodie reset [--data FOLDER] [--build]

Stops FoodieExpress if it runs on the data folder (.data) and removes that folder: database, files, logs, certificate.
  --data FOLDER   another data folder
  --build         also forget everything built: .cache, node_modules and target folders
TEXT
}

command_main() {
  local build="" launcher tenths=0
  load_settings
  while [ $# -gt 0 ]; do
    case $1 in
      --data) [ -n "${2:-}" ] || fail "--data needs a folder"; FOODIE_DATA_DIR=$(absolute "$2"); shift ;;
      --build) build=1 ;;
      *) fail "reset knows no '$1'; see ./foodie reset --help" ;;
    esac
    shift
  done
  case $FOODIE_DATA_DIR in
    / | "$HOME" | "$ROOT") fail "refusing to remove $FOODIE_DATA_DIR" ;;
  esac
  if [ -d "$FOODIE_DATA_DIR" ]; then
    # Only a folder that `up` made has a run folder; anything else named by mistake is left alone.
    [ -d "$FOODIE_DATA_DIR/run" ] || [ -d "$FOODIE_DATA_DIR/logs" ] || fail "$(shown "$FOODIE_DATA_DIR") is not a data folder of FoodieExpress"
    use_run_dir
    launcher=$(pid_of launcher)
    if launcher_running; then
      say "Stopping FoodieExpress (process $launcher) …"
      kill -TERM "$launcher"
      while alive "$launcher" && [ $tenths -lt 300 ]; do
        sleep 0.1
        tenths=$((tenths + 1))
      done
    fi
    stop_everything
    rm -rf "$FOODIE_DATA_DIR"
    say "Removed $(shown "$FOODIE_DATA_DIR")."
  else
    say "There is no $(shown "$FOODIE_DATA_DIR")."
  fi
  if [ -n "$build" ]; then
    rm -rf "$CACHE" "$ROOT/node_modules" "$ROOT/web/dist" "$ROOT"/{server,simulator,bench}/target
    say "Removed what was built."
  fi
}
