#!/usr/bin/env bash
# The commands as a person types them, without anything built.
# shellcheck source=tools/launcher/test/harness.sh
. "$(dirname "${BASH_SOURCE[0]}")/harness.sh"
foodie=$ROOT/foodie

contains "no command prints the commands" "./foodie up" "$("$foodie")"
holds "no command is no error" "$foodie"
for command in up test prove simulate update-location bench password-filter rotate-keys verify-audit verify-rollups probe sbom reset doctor; do
  contains "$command --help tells of it" "./foodie $command" "$("$foodie" $command --help)"
done
fails "an unknown command is an error" "$foodie" fly
contains "an unknown command is named" "unknown command: fly" "$("$foodie" fly 2>&1)"

export FOODIE_DATA_DIR=$SCRATCH/data
contains "up: a bad port is refused with its name" "--port: 1 to 65535" "$("$foodie" up --port 70000 2>&1)"
contains "up: a port is a number" "--port: 1 to 65535" "$("$foodie" up --port=http 2>&1)"
contains "up: a bad speed is refused" "--speed: 1 to 60" "$("$foodie" up --speed 61 2>&1)"
contains "up: an option without value is refused" "--port needs a value" "$("$foodie" up --port 2>&1)"
contains "up: an unknown option is named" "up knows no '--fast'" "$("$foodie" up --fast 2>&1)"
contains "up: --fresh never empties a database elsewhere" "FOODIE_DATABASE_URL names another one" \
  "$(FOODIE_DATABASE_URL=jdbc:postgresql://db/foodie "$foodie" up --fresh 2>&1)"
contains "test: an unknown suite is named" "no suite 'unknown'" "$("$foodie" test unknown 2>&1)"
contains "prove: an unknown suite is named" "no proof 'unknown'" "$("$foodie" prove unknown 2>&1)"
contains "sbom: an unknown side is named" "no side 'kotlin'" "$("$foodie" sbom kotlin 2>&1)"
contains "doctor tells of the tools" "java" "$("$foodie" doctor 2>&1)"

mkdir -p "$SCRATCH/precious"
echo kept >"$SCRATCH/precious/file"
fails "reset: a folder that is no data folder is left alone" "$foodie" reset --data "$SCRATCH/precious"
holds "reset: and kept" test -e "$SCRATCH/precious/file"
mkdir -p "$SCRATCH/data/run"
holds "reset: removes a data folder" "$foodie" reset
fails "reset: it is gone" test -e "$SCRATCH/data"
finish
