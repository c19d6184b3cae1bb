# shellcheck shell=bash
# What every command needs: words, settings, time, ports. Runs on bash 3.2 with the tools of Linux and macOS.

say() { printf '%s\n' "$*"; }
warn() { printf '%s\n' "$*" >&2; }
fail() { printf 'foodie: %s\n' "$*" >&2; exit 1; }

# use <part>…: reads tools/launcher/<part>.sh.
use() {
  local part
  for part in "$@"; do
    # shellcheck disable=SC1090
    . "$ROOT/tools/launcher/$part.sh"
  done
}

is_root() { [ "$(id -u)" = 0 ]; }

# Wall seconds with tenths where the shell knows them (bash 5), whole seconds elsewhere.
clock_tenths() {
  if [ -n "${EPOCHREALTIME:-}" ]; then
    local micros=${EPOCHREALTIME/[.,]/}
    printf '%s' $((micros / 100000))
  else
    printf '%s0' "$(date +%s)"
  fi
}

# elapsed <tenths at the start>: "3.2 s"
elapsed() {
  local passed=$(($(clock_tenths) - $1))
  printf '%s.%s s' $((passed / 10)) $((passed % 10))
}

# Reads KEY=VALUE lines of a file; what the environment already says wins. Nothing in it is executed.
load_dotenv() {
  local file=$1 line key value
  [ -r "$file" ] || return 0
  while IFS= read -r line || [ -n "$line" ]; do
    line=${line%$'\r'}
    line=${line#"${line%%[![:space:]]*}"}
    line=${line#export }
    case $line in "" | "#"*) continue ;; esac
    case $line in *=*) ;; *) warn "$file: not KEY=VALUE: $line"; continue ;; esac
    key=${line%%=*}
    value=${line#*=}
    case $key in "" | [0-9]* | *[!A-Za-z0-9_]*) warn "$file: not a name: $key"; continue ;; esac
    case $value in
      \"*\") value=${value#\"}; value=${value%\"} ;;
      \'*\') value=${value#\'}; value=${value%\'} ;;
      *) value=${value%%" #"*}; value=${value%"${value##*[![:space:]]}"} ;;
    esac
    if [ -z "${!key+set}" ]; then
      export "$key=$value"
    fi
  done <"$file"
}

# Settings of this clone: .env, then the folders everything is kept in, as absolute paths.
load_settings() {
  load_dotenv "${FOODIE_ENV_FILE:-$ROOT/.env}"
  FOODIE_PORT=${FOODIE_PORT:-8080}
  FOODIE_DATA_DIR=$(absolute "${FOODIE_DATA_DIR:-.data}")
  FOODIE_WEB_DIR=$(absolute "${FOODIE_WEB_DIR:-web/dist}")
  FOODIE_MAP_DIR=$(absolute "${FOODIE_MAP_DIR:-maps}")
  CACHE=$ROOT/.cache
  export FOODIE_PORT FOODIE_DATA_DIR FOODIE_WEB_DIR FOODIE_MAP_DIR CACHE
}

absolute() {
  case $1 in
    /*) printf '%s' "$1" ;;
    *) printf '%s/%s' "$ROOT" "$1" ;;
  esac
}

# A path as a person in this folder would type it.
shown() {
  case $1 in
    "$ROOT"/*) printf '%s' "${1#"$ROOT"/}" ;;
    *) printf '%s' "$1" ;;
  esac
}

make_folders() {
  local folder
  for folder in "$@"; do
    mkdir -p "$folder" 2>/dev/null && [ -w "$folder" ] && continue
    fail "cannot write to $(shown "$folder"). Does it belong to another user (started as root before)? Then: sudo chown -R $(id -un) $(shown "$folder")"
  done
}

hash_of_input() {
  if command -v sha1sum >/dev/null 2>&1; then sha1sum; else shasum; fi | cut -d ' ' -f 1
}

hash_of_files() {
  if command -v sha1sum >/dev/null 2>&1; then xargs -0 sha1sum; else xargs -0 shasum; fi
}

is_number() { case $1 in "" | *[!0-9]*) return 1 ;; esac; }

# in_range <value> <lowest> <highest>
in_range() { is_number "$1" && [ "$1" -ge "$2" ] && [ "$1" -le "$3" ]; }

port_busy() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

free_port() {
  local port=$1
  while port_busy "$port"; do port=$((port + 1)); done
  printf '%s' "$port"
}

# Who listens on a port, as far as this user may know: "java, process 4711".
port_owner() {
  local line
  if command -v lsof >/dev/null 2>&1; then
    line=$(lsof -nP -iTCP:"$1" -sTCP:LISTEN 2>/dev/null | awk 'NR == 2 {print $1 ", process " $2}')
  elif command -v ss >/dev/null 2>&1; then
    line=$(ss -Hltnp "sport = :$1" 2>/dev/null | sed -n 's/.*(("\([^"]*\)",pid=\([0-9]*\).*/\1, process \2/p' | head -n 1)
  fi
  printf '%s' "${line:-another program}"
}

# http_get <port> <path>: the answer with its head, without any tool but the shell. Gives up after 5 s of silence.
http_get() {
  local line
  exec 9<>"/dev/tcp/127.0.0.1/$1" || return 1
  printf 'GET %s HTTP/1.0\r\nHost: localhost:%s\r\nAccept: application/json\r\n\r\n' "$2" "$1" >&9
  while IFS= read -r -t 5 line <&9 || [ -n "$line" ]; do
    printf '%s\n' "${line%$'\r'}"
    line=
  done
  exec 9>&-
}

http_status() { http_get "$1" "$2" 2>/dev/null | head -n 1 | cut -d ' ' -f 2; }

server_ready() { [ "$(http_status "$1" /health/ready)" = 200 ]; }

# A process that has ended but was not reaped by its parent is not alive.
alive() {
  if [ -z "$1" ] || ! kill -0 "$1" 2>/dev/null; then return 1; fi
  case $(ps -o stat= -p "$1" 2>/dev/null) in "" | Z*) return 1 ;; esac
}

# command_of <pid>: its command line, empty when it is gone.
command_of() { [ -n "$1" ] && ps -o command= -p "$1" 2>/dev/null; }
