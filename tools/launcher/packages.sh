# shellcheck shell=bash
# Installs what a bare Debian or Ubuntu machine lacks for the tests, when this user may. Elsewhere it changes nothing.

APT_LISTS_FRESH=""

# install_missing <command> <Debian package> [check]: check is a function that says whether it is there; default: on PATH.
install_missing() {
  local check=${3:-}
  if [ -n "$check" ]; then
    "$check" && return 0
  elif command -v "$1" >/dev/null 2>&1; then
    return 0
  fi
  if ! is_root || ! command -v apt-get >/dev/null 2>&1; then
    say "  $1 is missing; on Debian or Ubuntu: sudo apt-get install $2"
    return 0
  fi
  make_folders "$CACHE/test"
  if [ -z "$APT_LISTS_FRESH" ]; then
    run_step "reading the package lists" "$CACHE/test/apt.log" apt-get update
    APT_LISTS_FRESH=1
  fi
  run_step "installing $2" "$CACHE/test/apt.log" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$2"
  return 0
}
