# shellcheck shell=bash
# Builds the parts of the platform, and only those whose sources changed since their last build.

SERVER_JAR=$ROOT/server/target/quarkus-app/quarkus-run.jar
SIMULATOR_JAR=$ROOT/simulator/target/simulator.jar
BENCH_JAR=$ROOT/bench/target/bench.jar

# The files and folders a part is made of.
part_inputs() {
  case $1 in
    server | simulator | bench) printf '%s\n' pom.xml .mvn "$1/pom.xml" "$1/src/main" ;;
    web) printf '%s\n' package.json package-lock.json .npmrc tsconfig.base.json contracts web client ;;
    npm) printf '%s\n' package.json package-lock.json .npmrc ;;
  esac
}

part_output() {
  case $1 in
    server) printf '%s' "$SERVER_JAR" ;;
    simulator) printf '%s' "$SIMULATOR_JAR" ;;
    bench) printf '%s' "$BENCH_JAR" ;;
    web) printf '%s' "$ROOT/web/dist/index.html" ;;
    npm) printf '%s' "$ROOT/node_modules/.package-lock.json" ;;
  esac
}

# part_stamp <part>: one hash over names and contents of its sources.
part_stamp() {
  local input inputs=()
  while IFS= read -r input; do
    if [ -e "$ROOT/$input" ]; then inputs[${#inputs[@]}]=$input; fi
  done <<EOT
$(part_inputs "$1")
EOT
  [ ${#inputs[@]} -gt 0 ] || return 0
  (
    cd "$ROOT" || exit 1
    find "${inputs[@]}" \( -name node_modules -o -name dist -o -name target -o -name test-results -o -name '.vite*' \) -prune \
      -o -type f ! -name '*.log' ! -name '.DS_Store' -print0 | hash_of_files | LC_ALL=C sort
    if [ "$1" = npm ] || [ "$1" = web ]; then node --version 2>/dev/null; else java_version "${JAVA_HOME:-}"; fi
  ) | hash_of_input
}

# A clone may lack a part (a server-only image has no web sources).
part_exists() {
  case $1 in
    npm | web) [ -f "$ROOT/package-lock.json" ] && [ -d "$ROOT/web" ] ;;
    *) [ -d "$ROOT/$1/src/main" ] ;;
  esac
}

part_is_current() {
  [ -e "$(part_output "$1")" ] && [ -r "$CACHE/stamps/$1" ] && [ "$(cat "$CACHE/stamps/$1")" = "$(part_stamp "$1")" ]
}

mark_built() {
  make_folders "$CACHE/stamps"
  printf '%s\n' "$2" >"$CACHE/stamps/$1"
}

maven() { "$ROOT/mvnw" -B -f "$ROOT/pom.xml" "$@"; }

# build_java <part>…: one Maven run for the parts named, stamps taken before it so that an edit meanwhile is seen next time.
build_java() {
  local part stamps=() modules
  modules=$(printf ',%s' "$@")
  for part in "$@"; do
    stamps[${#stamps[@]}]=$(part_stamp "$part")
    rm -f "$CACHE/stamps/$part"
  done
  maven -pl "${modules#,}" -am package -DskipTests || return 1
  for part in "$@"; do
    mark_built "$part" "${stamps[0]}"
    stamps=(${stamps[@]+"${stamps[@]:1}"})
  done
}

install_npm() {
  local stamp
  if part_is_current npm; then return 0; fi
  stamp=$(part_stamp npm)
  (cd "$ROOT" && npm ci --no-progress) || return 1
  mark_built npm "$stamp"
}

build_web() {
  local stamp
  install_npm || return 1
  stamp=$(part_stamp web)
  (cd "$ROOT" && npm run build) || return 1
  mark_built web "$stamp"
}

# ensure_built <part>…: server, simulator, bench, web. Java and web are built side by side.
ensure_built() {
  local part java_parts=() web=
  for part in "$@"; do
    part_exists "$part" || continue
    if part_is_current "$part"; then continue; fi
    if [ "$part" = web ]; then web=1; else java_parts[${#java_parts[@]}]=$part; fi
  done
  make_folders "$CACHE" "$FOODIE_DATA_DIR/logs"
  if [ -n "$web" ]; then
    need_node
    step_start "building the web apps" "$FOODIE_DATA_DIR/logs/build-web.log" build_web
  fi
  if [ ${#java_parts[@]} -gt 0 ]; then
    step_start "building ${java_parts[*]}" "$FOODIE_DATA_DIR/logs/build-java.log" build_java "${java_parts[@]}"
  fi
  steps_wait
}
