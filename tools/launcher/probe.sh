# shellcheck shell=bash
# ./foodie probe: watches a platform from outside, because a dead one can tell nobody. Needs bash, curl, a sha256 tool.

command_help() {
  cat <<'TEXT'
./foodie probe --url URL [--every SECONDS] [--misses N] [--timeout SECONDS] [--webhook URL] [--count N]

Asks URL/health/ready again and again, best from another machine than the one it watches. After N misses in a row it says so on
standard error and to the webhook; when the platform is back it says that too. A webhook that does not take the message is told
again at each check, with the same id, until it does.
  --url URL           the platform, https://food.example
  --every SECONDS     between two checks (10)
  --misses N          in a row before it is told (3)
  --timeout SECONDS   how long an answer may take (5)
  --webhook URL       who is told; or FOODIE_PROBE_WEBHOOK, which no list of processes shows
  --count N           end after so many checks: with 0 when the platform answers, 1 when it is down

FOODIE_PROBE_SECRET signs the message as those of the platform's own alerts are signed: webhook-id, webhook-timestamp and
webhook-signature, v1 and the Base64 of HMAC-SHA256 over id.timestamp.body. See docs/operations/probe.md.
TEXT
}

command_main() {
  local url='' every=10 misses=3 timeout=5 webhook=${FOODIE_PROBE_WEBHOOK:-} count=0
  while [ $# -gt 0 ]; do
    case $1 in
      --url | --every | --misses | --timeout | --webhook | --count) [ $# -gt 1 ] || fail "$1 needs a value" ;;
    esac
    case $1 in
      --url) url=$2 ;;
      --every) every=$2 ;;
      --misses) misses=$2 ;;
      --timeout) timeout=$2 ;;
      --webhook) webhook=$2 ;;
      --count) count=$2 ;;
      *) fail "probe knows no '$1'" ;;
    esac
    shift 2
  done
  is_web_address "$url" || fail "--url: an http or https address"
  [ -z "$webhook" ] || is_web_address "$webhook" || fail "--webhook: an http or https address"
  in_range "$every" 1 3600 || fail "--every: 1 to 3600 seconds"
  in_range "$misses" 1 1000 || fail "--misses: 1 to 1000"
  in_range "$timeout" 1 300 || fail "--timeout: 1 to 300 seconds"
  in_range "$count" 0 1000000 || fail "--count: 0 (for ever) to 1000000"
  command -v curl >/dev/null 2>&1 || fail "probe needs curl"
  probe_forever
}

# Neither blanks nor what would have to be escaped in JSON or in curl's own file.
is_web_address() {
  case $1 in *[[:space:][:cntrl:]\"\\]*) return 1 ;; http://?* | https://?*) ;; *) return 1 ;; esac
}

# Uses the words of command_main. DOWN is 1 from the telling of an outage to that of its end.
probe_forever() {
  local missed=0 checks=0 since=''
  DOWN=0
  WAITING=''
  url=${url%/}
  while :; do
    if probe_once; then
      if [ $DOWN = 1 ]; then
        DOWN=0
        probe_tell up "$url answers again, after being away since $since"
      fi
      missed=0
    else
      [ $missed -gt 0 ] || since=$(utc_now)
      missed=$((missed + 1))
      if [ $DOWN = 0 ] && [ $missed -ge "$misses" ]; then
        DOWN=1
        probe_tell down "$url has not been ready since $since: $WHY"
      fi
    fi
    probe_send
    checks=$((checks + 1))
    if [ "$count" -gt 0 ] && [ $checks -ge "$count" ]; then return $DOWN; fi
    sleep "$every"
  done
}

utc_now() { date -u +%Y-%m-%dT%H:%M:%SZ; }

# Holds when the platform is ready; otherwise WHY says what it answered instead.
probe_once() {
  local code status
  code=$(curl --silent --output /dev/null --max-time "$timeout" --write-out '%{http_code}' "$url/health/ready" 2>/dev/null)
  status=$?
  case $status in
    0) WHY="it answers $code" ;;
    6) WHY="its name is not known" ;;
    7) WHY="nobody listens" ;;
    28) WHY="no answer within $timeout s" ;;
    *) WHY="no answer (curl $status)" ;;
  esac
  [ $status = 0 ] && [ "$code" = 200 ]
}

# probe_tell <down|up> <text>: says it here, and lays it in for the webhook. Nothing in the text needs escaping.
probe_tell() {
  local id title
  warn "probe: $2"
  [ -n "$webhook" ] || return 0
  id=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  if [ "$1" = down ]; then title="FoodieExpress is down"; else title="FoodieExpress is back"; fi
  WAITING+="$id {\"type\":\"probe.$1\",\"id\":\"$id\",\"at\":\"$(utc_now)\",\"title\":\"$title\",\"body\":\"$2\",\"alerts\":[]}"$'\n'
}

# Sends what waits, oldest first, until one is not taken.
probe_send() {
  local id body code
  while [ -n "$WAITING" ]; do
    id=${WAITING%% *}
    body=${WAITING%%$'\n'*}
    body=${body#* }
    code=$(probe_post "$id" "$body")
    case $code in
      2??) ;;
      410) warn "probe: the webhook is gone (410); the message is dropped" ;;
      *) warn "probe: the webhook answers ${code:-nothing}; trying again at the next check"; return 0 ;;
    esac
    WAITING=${WAITING#*$'\n'}
  done
}

# probe_post <id> <body>: the status. Address and signature go to curl by its standard input, so that no list of processes
# shows them.
probe_post() {
  local now
  now=$(date +%s)
  {
    printf 'url = "%s"\n' "$webhook"
    printf 'header = "Content-Type: application/json"\nheader = "User-Agent: FoodieExpress-Probe/1"\n'
    printf 'header = "webhook-id: %s"\nheader = "webhook-timestamp: %s"\n' "$1" "$now"
    if [ -n "${FOODIE_PROBE_SECRET:-}" ]; then
      printf 'header = "webhook-signature: v1,%s"\n' "$(hmac_base64 "$FOODIE_PROBE_SECRET" "$1.$now.$2")"
    fi
  } | curl --silent --config - --output /dev/null --max-time "$timeout" --write-out '%{http_code}' --data-binary "$2" 2>/dev/null
}

sha256_hex() {
  if command -v sha256sum >/dev/null 2>&1; then sha256sum; else shasum -a 256; fi | cut -d ' ' -f 1
}

# from_hex <hex>: the bytes, by the shell alone.
from_hex() {
  local rest=$1 text=''
  while [ -n "$rest" ]; do
    text+="\\x${rest:0:2}"
    rest=${rest:2}
  done
  printf '%b' "$text"
}

# padded <hex of a key> <byte>: the key filled up to a block of 64 bytes, each xored with the byte.
padded() {
  local i text=''
  for ((i = 0; i < 64; i++)); do
    text+=$(printf '%02x' $((16#${1:i*2:2} ^ $2)))
  done
  printf '%s' "$text"
}

# hmac_base64 <secret> <text>: HMAC-SHA256 (RFC 2104). No program is given the secret as an argument.
hmac_base64() {
  local key inner
  key=$(printf '%s' "$1" | od -An -v -tx1 | tr -d ' \n')
  [ ${#key} -le 128 ] || key=$(printf '%s' "$1" | sha256_hex)
  while [ ${#key} -lt 128 ]; do key+=00; done
  inner=$({ from_hex "$(padded "$key" 0x36)"; printf '%s' "$2"; } | sha256_hex)
  inner=$({ from_hex "$(padded "$key" 0x5c)"; from_hex "$inner"; } | sha256_hex)
  from_hex "$inner" | base64
}
