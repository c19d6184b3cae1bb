# shellcheck shell=bash
# ./foodie update-location: moves one named rider through the public API.

# shellcheck source=tools/launcher/simulate.sh
. "$ROOT/tools/launcher/simulate.sh"

command_help() {
  cat <<'TEXT'
./foodie update-location --rider WHO (--lat N --lng N | --route "lat,lng;lat,lng;…" | --to "lat,lng") [--server URL]

Signs in as the rider (an e-mail address or a rider's id; password from FOODIE_PASSWORD, else the demo's) and reports where it is:
  --lat, --lng   at one point, at once
  --route        straight from point to point at the vehicle's pace
  --to           along the streets, from where the rider is

  ./foodie update-location --rider rider@delivery.com --lat 43.7384 --lng 7.4246
TEXT
}

command_main() {
  [ $# -gt 0 ] || { command_help >&2; exit 1; }
  simulator_for update-location "$@"
}
