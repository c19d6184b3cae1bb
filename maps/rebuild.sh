#!/usr/bin/env bash
# Rebuilds monaco.osm.pbf and monaco.pmtiles from their published source. Needs JDK 25 and Maven.
#
#   maps/rebuild.sh            rebuild both files in place
#   maps/rebuild.sh --check    build into a temporary folder and compare with the committed files
set -euo pipefail

maps="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
tool="$maps/tools/city-tiles"
city="$tool/target/city"

extract_sha=13b74b3be377743bd25eeace190e9f9e3811c3200cf55b0481f47d41925c3aec
water_sha=a5a703fc72209e0f9b73a121bf31b3e5945794b244749ff87d99d91264d94b2b

sha_of() { sha256sum "$1" | cut -d' ' -f1; }

require_sha() {
  local actual
  actual="$(sha_of "$1")"
  [ "$actual" = "$2" ] || { echo "$(basename "$1"): sha256 is $actual, expected $2" >&2; exit 1; }
}

case "${1:-}" in
  "") out="$maps" ;;
  --check) out="$(mktemp -d)"; trap 'rm -rf "$out"' EXIT ;;
  *) echo "usage: maps/rebuild.sh [--check]" >&2; exit 2 ;;
esac

mvn="$maps/../mvnw"
[ -x "$mvn" ] || mvn=mvn
(cd "$tool" && "$mvn" -q -B process-classes)

require_sha "$city/monaco-latest-without-changesets.osm.pbf" "$extract_sha"
require_sha "$city/water-polygons-split-3857.zip" "$water_sha"
cp "$city/monaco-latest-without-changesets.osm.pbf" "$out/monaco.osm.pbf"

# A JVM of its own: see the comment in the tool's pom.xml.
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
"$java" -Xmx1g --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  -cp "$tool/target/classes:$(cat "$tool/target/class-path.txt")" \
  com.foodieexpress.citytiles.CityTiles \
  "$out/monaco.osm.pbf" "$city/water-polygons-split-3857.zip" "$out/monaco.pmtiles" > "$tool/target/build.log" 2>&1 \
  || { tail -40 "$tool/target/build.log" >&2; exit 1; }

for file in monaco.osm.pbf monaco.pmtiles; do
  echo "$(sha_of "$out/$file")  $file"
  if [ "$out" != "$maps" ]; then
    cmp "$out/$file" "$maps/$file"
  fi
done
