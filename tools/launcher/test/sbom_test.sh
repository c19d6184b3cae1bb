#!/usr/bin/env bash
# The bill of materials of the web side, for real; that of the server needs a Maven plugin from the network.
# shellcheck source=tools/launcher/test/harness.sh
. "$(dirname "${BASH_SOURCE[0]}")/harness.sh"
use find-node
if ! find_node; then
  echo "skip sbom: no node"
  finish
fi

bill=$ROOT/.cache/sbom/web.json
# bill <JavaScript expression over the bill>
bill() {
  node -e 'const bill = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8")); console.log(eval(process.argv[2]))' "$bill" "$1"
}

contains "sbom web tells how many libraries it found" "components" "$("$ROOT/foodie" sbom web 2>&1)"
equal "it is a CycloneDX document" "CycloneDX" "$(bill 'bill.bomFormat')"
contains "it lists what the apps are made of, with versions" "pkg:npm/react-aria-components@" "$(bill 'bill.components.map((each) => each.purl).join(" ")')"
equal "each library says its licence" "" "$(bill 'bill.components.filter((each) => !each.licenses).map((each) => each.name).join(" ")')"
equal "each library from elsewhere has its hash" "" \
  "$(bill 'bill.components.filter((each) => !/foodieexpress/.test(each["bom-ref"]) && !each.hashes).map((each) => each.name).join(" ")')"
equal "and nothing that only builds or tests them" "false" "$(bill 'bill.components.some((each) => ["vitest", "eslint", "vite"].includes(each.name))')"
finish
