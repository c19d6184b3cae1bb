#!/usr/bin/env bash
# Finding a JDK and Node.js among what a machine may have.
# shellcheck source=tools/launcher/test/harness.sh
. "$(dirname "${BASH_SOURCE[0]}")/harness.sh"
use find-java find-node

fake_jdk() {
  mkdir -p "$SCRATCH/$1/bin"
  printf 'JAVA_VERSION="%s"\n' "$2" >"$SCRATCH/$1/release"
  printf '#!/bin/sh\n' >"$SCRATCH/$1/bin/javac"
  chmod +x "$SCRATCH/$1/bin/javac"
}
found_java() { (find_java && printf '%s' "${JAVA_HOME#"$SCRATCH"/}"); }

fake_jdk jdks/jdk-17 17.0.15
fake_jdk jdks/jdk-25 25.0.3
fake_jdk jdks/jdk-26 26
fake_jdk own/jdk-27 27-ea
mkdir -p "$SCRATCH/jdks/jre-25/bin" "$SCRATCH/links" "$SCRATCH/empty"
printf 'JAVA_VERSION="25.0.3"\n' >"$SCRATCH/jdks/jre-25/release"
ln -s "$SCRATCH/jdks/jdk-17/bin/javac" "$SCRATCH/links/javac"

export FOODIE_JDK_FOLDERS="$SCRATCH/jdks/*" PATH="$SCRATCH/links:$PATH"
unset JAVA_HOME
equal "an old javac on PATH is passed over for the lowest suitable JDK" jdks/jdk-25 "$(found_java)"
equal "JAVA_HOME wins when it suits" own/jdk-27 "$(JAVA_HOME=$SCRATCH/own/jdk-27 found_java)"
equal "a too old JAVA_HOME is passed over" jdks/jdk-25 "$(JAVA_HOME=$SCRATCH/jdks/jdk-17 found_java)"
equal "a JAVA_HOME that does not exist is passed over" jdks/jdk-25 "$(JAVA_HOME=$SCRATCH/nowhere found_java)"
rm "$SCRATCH/links/javac"
ln -s ../jdks/jdk-26/bin/javac "$SCRATCH/links/javac"
equal "a suitable javac on PATH is followed through relative links" links/../jdks/jdk-26 "$(found_java)"
rm "$SCRATCH/links/javac"
ln -s "$SCRATCH/jdks/jdk-17/bin/javac" "$SCRATCH/links/javac"
export FOODIE_JDK_FOLDERS="$SCRATCH/jdks/jre-25:$SCRATCH/jdks/jdk-17:$SCRATCH/missing/*"
fails "a run-time without compiler does not count" find_java
message=$( (need_java) 2>&1)
contains "the message names what was found" "the javac on PATH is 17" "$message"
contains "the message says how to get a JDK" "sdk install java 25-tem" "$message"

fake_node() {
  mkdir -p "$SCRATCH/$1"
  printf '#!/bin/sh\necho %s\n' "$2" >"$SCRATCH/$1/node"
  printf '#!/bin/sh\n' >"$SCRATCH/$1/npm"
  chmod +x "$SCRATCH/$1/node" "$SCRATCH/$1/npm"
}
for version in v20.19.0 v20.20.2 v22.12.0 v23.0.0 v24.1.0; do holds "node $version suits" node_suits $version; done
for version in v18.20.0 v20.18.9 v21.7.0 v22.11.0 "" rubbish; do fails "node '$version' does not suit" node_suits "$version"; done
fake_node path v18.1.0
fake_node "nvm files/v20.19.5/bin" v20.19.5
fake_node bare/bin v22.20.0
rm "$SCRATCH/bare/bin/npm"
found_node() { (PATH=$SCRATCH/path:/usr/bin:/bin && find_node && printf '%s' "${NODE_FOLDER#"$SCRATCH"/}"); }
export FOODIE_NODE_FOLDERS="$SCRATCH/bare/bin:$SCRATCH/nvm files/*/bin"
equal "an old node on PATH and one without npm are passed over" "nvm files/v20.19.5/bin" "$(found_node)"
export FOODIE_NODE_FOLDERS="$SCRATCH/bare/bin"
fails "no suitable node is no node" found_node
message=$( (PATH=$SCRATCH/path:/usr/bin:/bin && need_node) 2>&1)
contains "the message names the node that was found" "the node on PATH is v18.1.0" "$message"
finish
