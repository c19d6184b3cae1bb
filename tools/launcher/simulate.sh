# shellcheck shell=bash
# ./foodie simulate: the city simulator against a running server, with the arguments of the simulator program.

use find-java find-node steps build server

command_help() {
  cat <<'TEXT'
./foodie simulate [options]   runs the city simulator against a server that is up; prints a summary at the end

  --url URL         the server (http://localhost:8080, or the port of FOODIE_PORT)
  --speed N         city minutes per minute, as the server runs (1)
  --riders N        riders on the streets
  --minutes N       city minutes to simulate; without it until Ctrl-C
  --seed N          the same seed acts the same city again
TEXT
}

simulator_with() {
  load_settings
  need_java
  part_exists simulator || fail "there is no simulator in this folder"
  ensure_built simulator || exit 1
  run_simulator "$@"
}

command_main() {
  load_settings
  case " $* " in
    *" --url"*) simulator_with run "$@" ;;
    *) simulator_with run --url "http://localhost:$FOODIE_PORT" "$@" ;;
  esac
}
