# shellcheck shell=bash
# ./foodie sbom: software bills of materials of what is delivered, as CycloneDX documents.

use find-java find-node steps build packages

SBOM_PLUGIN=org.cyclonedx:cyclonedx-maven-plugin:2.9.1

command_help() {
  cat <<'TEXT'
./foodie sbom [java|web]   lists every library in use, as CycloneDX documents; both sides unless one is named

  java   .cache/sbom/java.json: server, simulator and bench, without what only their tests need; the first run fetches a
         Maven plugin
  web    .cache/sbom/web.json: the web apps and the client library, read from package-lock.json alone
TEXT
}

sbom_java() {
  maven -q "$SBOM_PLUGIN:makeAggregateBom" -DoutputFormat=json -DoutputDirectory="$SBOM" -DoutputName=java \
    -DincludeTestScope=false -DschemaVersion=1.5
}

sbom_web() { npm sbom --package-lock-only --omit dev --sbom-format cyclonedx >"$SBOM/web.json"; }

# sbom_components <document>: how many it lists; anything but a CycloneDX document is an error.
sbom_components() {
  node -e '
    const bill = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
    if (bill.bomFormat !== "CycloneDX" || !bill.components.length) process.exit(1);
    console.log(bill.components.length);' "$1"
}

command_main() {
  local part parts=${1:-java web} count
  load_settings
  SBOM=$CACHE/sbom
  make_folders "$SBOM"
  find_node || { node_missing; return 1; }
  for part in $parts; do
    case $part in
      java) need_java ;;
      web) ;;
      *) fail "no side '$part'; there are: java web" ;;
    esac
    rm -f "$SBOM/$part.json"
    run_step "sbom: $part" "$SBOM/$part.log" "sbom_$part" || return 1
    count=$(sbom_components "$SBOM/$part.json") || fail "sbom: $(shown "$SBOM/$part.json") is no CycloneDX document"
    say "  $(shown "$SBOM/$part.json"): $count components"
  done
}
