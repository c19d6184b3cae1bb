# shellcheck shell=bash
# ./foodie update-location: moves one named rider through the public API.

# shellcheck source=tools/launcher/simulate.sh
. "$ROOT/tools/launcher/simulate.sh"

command_help() {
  cat <<'TEXT'
./foodie update-location --rider WHO (--lat N --lng N | --route "lat,lng;lat,lng;…") [--url URL]

Signs in as the rider (an e-mail address of the demo, or one with --password) and reports the position, or drives along the
streets through the points of --route at a scooter's pace.
TEXT
}

command_main() {
  [ $# -gt 0 ] || { command_help >&2; exit 1; }
  load_settings
  case " $* " in
    *" --url"*) simulator_with update-location "$@" ;;
    *) simulator_with update-location --url "http://localhost:$FOODIE_PORT" "$@" ;;
  esac
}
