#!/usr/bin/env bash
# Installing what a bare machine lacks, with a stand-in for apt-get.
# shellcheck source=tools/launcher/test/harness.sh
. "$(dirname "${BASH_SOURCE[0]}")/harness.sh"
use steps packages
CACHE=$SCRATCH/cache
mkdir -p "$SCRATCH/bin"
cat >"$SCRATCH/bin/apt-get" <<'SCRIPT'
#!/bin/sh
echo "$*" >>"$CALLS"
SCRIPT
chmod +x "$SCRATCH/bin/apt-get"
export PATH=$SCRATCH/bin:$PATH CALLS=$SCRATCH/calls
calls() { if [ -e "$CALLS" ]; then tr '\n' ';' <"$CALLS"; fi; }

# shellcheck disable=SC2317  # replaces the one of lib.sh
is_root() { false; }
contains "without rights: says what to install" "sudo apt-get install some-package" "$(install_missing no-such-command some-package)"
equal "without rights: installs nothing" "" "$(calls)"
# shellcheck disable=SC2317
is_root() { true; }
install_missing bash bash >/dev/null
equal "as root: what is there is not installed" "" "$(calls)"
install_missing no-such-command some-package >/dev/null
install_missing no-other-command other-package >/dev/null
equal "as root: reads the lists once, then installs" \
  "update;install -y --no-install-recommends some-package;install -y --no-install-recommends other-package;" "$(calls)"
# shellcheck disable=SC2317
finds_it() { true; }
install_missing no-such-command third-package finds_it >/dev/null
fails "a check of its own decides" grep -q third-package "$CALLS"
finish
