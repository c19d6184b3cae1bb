#!/usr/bin/env bash
# Runs the checks of the launcher: shellcheck where it is installed, then every *_test.sh beside this file.
set -u
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
ROOT=$(cd "$here/../../.." && pwd -P)
cd "$ROOT" || exit 1
failed=0

if command -v shellcheck >/dev/null 2>&1; then
  if find tools .ci foodie \( -name '*.sh' -o -path .ci/run -o -path foodie \) -exec shellcheck -x {} +; then
    echo "ok shellcheck finds nothing"
  else
    echo "not ok shellcheck finds nothing"
    failed=1
  fi
else
  echo "skip shellcheck is not installed"
fi

for file in "$here"/*_test.sh; do
  bash "$file" || failed=1
done
exit $failed
