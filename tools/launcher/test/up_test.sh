#!/usr/bin/env bash
# The life of `up` with a stand-in for the JVM: start, refusals, Ctrl-C, a deaf server, a killed launcher.
# shellcheck source=tools/launcher/test/harness.sh
. "$(dirname "${BASH_SOURCE[0]}")/harness.sh"
use find-node steps build find-java processes

if ! find_node; then
  echo "skip up: no node to stand in for the server"
  finish
fi

# A clone in which everything is built already, and a JDK whose java is a script.
clone="$SCRATCH/a clone"
fixtures=$ROOT/tools/launcher/test/fixtures
mkdir -p "$clone/tools" "$clone/server/src/main" "$clone/simulator/src/main" "$clone/server/target/quarkus-app" "$clone/simulator/target"
cp "$ROOT/foodie" "$clone/"
cp -R "$ROOT/tools/launcher" "$clone/tools/"
: >"$clone/server/target/quarkus-app/quarkus-run.jar"
: >"$clone/simulator/target/simulator.jar"
jdk=$SCRATCH/jdk
mkdir -p "$jdk/bin"
printf 'JAVA_VERSION="25.0.3"\n' >"$jdk/release"
printf '#!/bin/sh\n' >"$jdk/bin/javac"
printf '#!/bin/sh\nexec "%s" "%s" "$@"\n' "$(command -v node)" "$fixtures/fake-server.mjs" >"$jdk/bin/java"
chmod +x "$jdk/bin/java" "$jdk/bin/javac"
export JAVA_HOME=$jdk FOODIE_AOT=off
(
  ROOT=$clone CACHE=$clone/.cache
  for part in server simulator; do mark_built $part "$(part_stamp $part)"; done
)
port=$(free_port 18300)
RUN_DIR=$clone/.data/run
out=$SCRATCH/out

# Whoever starts the tests in the background has Ctrl-C ignored, and a shell cannot undo that for its children.
listening=""
if env --default-signal=INT true 2>/dev/null; then listening="env --default-signal=INT"; fi

# up <arguments…>: in a group of its own, as a terminal would start it. UP holds its process id.
up() {
  : >"$out"
  set -m
  # shellcheck disable=SC2086
  $listening "$clone/foodie" up --port "$port" "$@" </dev/null >>"$out" 2>&1 &
  UP=$!
  set +m
}
# Both are called by name.
# shellcheck disable=SC2317
is_up() { grep -q 'Ctrl-C stops' "$out"; }
# shellcheck disable=SC2317
gone() { ! alive "$1"; }

up --speed 5 --riders 7
eventually "up: gets ready" is_up
text=$(cat "$out")
server=$(pid_of server)
simulator=$(pid_of simulator)
contains "up: prints the address" "http://localhost:$port/" "$text"
contains "up: prints the demo logins the server names" "c@example.com  secret" "$text"
contains "up: the server gets its settings" "demo=true speed=5 data=$clone/.data" "$(cat "$clone/.data/logs/server.log")"
eventually "up: the simulator gets its arguments" grep -q -- "--server http://127.0.0.1:$port --state $clone/.data/simulator --speed 5 --riders 7" "$clone/.data/logs/simulator.log"
contains "up: a second one on the same data says so" "already runs on .data: http://localhost:$port" "$("$clone/foodie" up 2>&1)"
contains "up: and names both options" "--data .data-2" "$("$clone/foodie" up 2>&1)"
second=$("$clone/foodie" up --port "$port" --data "$SCRATCH/other" 2>&1)
contains "up: a busy port is named" "port $port is in use" "$second"
contains "up: a free port is offered" "./foodie up --port" "$second"
contains "doctor: sees it running" "yes, process $UP, port $port" "$("$clone/foodie" doctor)"
kill -INT $UP
eventually "Ctrl-C: the launcher ends" gone $UP
holds "Ctrl-C: the server is gone" gone "$server"
holds "Ctrl-C: the simulator is gone" gone "$simulator"
contains "Ctrl-C: says so" "Stopped." "$(cat "$out")"

up --no-demo
eventually "--no-demo: gets ready" is_up
contains "--no-demo: is told to the server" "demo=false" "$(cat "$clone/.data/logs/server.log")"
fails "--no-demo: starts no simulator" test -e "$RUN_DIR/simulator.pid"
server=$(pid_of server)
kill -KILL $UP
eventually "kill -9: the launcher is gone, the server left over" gone $UP
holds "kill -9: the server lives on" alive "$server"
contains "doctor: tells of the left-over server" "left over" "$("$clone/foodie" doctor)"
up --no-simulator
eventually "kill -9: the next start stops the old server and gets ready" is_up
holds "kill -9: the old server is gone" gone "$server"
fails "--no-simulator: starts no simulator" test -e "$RUN_DIR/simulator.pid"
server=$(pid_of server)
kill -KILL "$server"
eventually "a dying server ends up" gone $UP
contains "a dying server is told" "the server ended by itself" "$(cat "$out")"

export FAKE_DIES=1
up
eventually "a server that cannot start ends up" gone $UP
contains "a server that cannot start: its log is shown" "the fake server gives up" "$(cat "$out")"
unset FAKE_DIES

mkdir -p "$clone/.data/files"
up --fresh
eventually "--fresh: gets ready" is_up
fails "--fresh: old data are gone" test -e "$clone/.data/files"
holds "reset: stops it and removes the data" "$clone/foodie" reset
holds "reset: the launcher is gone" gone $UP
fails "reset: the data are gone" test -e "$clone/.data"

# A server that ignores TERM is killed after a while.
mkdir -p "$RUN_DIR" "$clone/.data/logs"
export FAKE_DEAF=1 FOODIE_PORT=$port FOODIE_DATA_DIR=$clone/.data
start_program server "$jdk/bin/java" -jar quarkus-run.jar
server=$(pid_of server)
eventually "a deaf server runs" server_ready "$port"
stop_program server quarkus-run.jar 1 2>/dev/null
eventually "a deaf server is killed" gone "$server"
finish
