#!/usr/bin/env bash
# Becomes the server with the flags of `up`, in the foreground, with the FOODIE_… settings of the environment. Builds nothing.
# For measurements and proofs that watch the one process.
set -u -o pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
export ROOT
# shellcheck source=tools/launcher/lib.sh
. "$ROOT/tools/launcher/lib.sh"
use find-java steps build server aot
load_settings
need_java
flags=()
while IFS= read -r flag; do [ -z "$flag" ] || flags[${#flags[@]}]=$flag; done <<EOT
$(aot_flags)
EOT
run_server ${flags[@]+"${flags[@]}"}
