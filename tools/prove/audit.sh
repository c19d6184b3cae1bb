#!/usr/bin/env bash
# The audit trail under 10,900 tamperings, each found and located: 9,900 in memory, 1,000 in SQL on a real database.
#
#   tools/prove/audit.sh      full counts when FOODIE_PROVE=full, as ./foodie prove says; a tenth otherwise
set -u -o pipefail

ROOT=${ROOT:-$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)}
cd "$ROOT" || exit 1
# shellcheck source=tools/launcher/lib.sh
. "$ROOT/tools/launcher/lib.sh"
use find-java find-node steps build

load_settings
need_java
./mvnw -q -B -pl server test -Dtest='TamperingTest,TamperedDatabaseTest,ProofsProperties' 2>&1 | grep -E 'proof:|ERROR|FAIL|Tests run'
exit "${PIPESTATUS[0]}"
