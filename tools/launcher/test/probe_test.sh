#!/usr/bin/env bash
# The probe against a server that comes and goes, and a webhook that does not take every message at once.
# shellcheck source=tools/launcher/test/harness.sh
. "$(dirname "${BASH_SOURCE[0]}")/harness.sh"
use probe
foodie=$ROOT/foodie

equal "a signature is HMAC-SHA256 (RFC 4231, case 2)" "W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=" \
  "$(hmac_base64 Jefe 'what do ya want for nothing?')"
equal "also with a key longer than a block" "426ttWEoFgMg9NN2F85Ui6CB6JMftw61TNmMxtR3Nzs=" \
  "$(hmac_base64 "$(printf 'k%.0s' $(seq 150))" text)"
contains "probe: an address is wanted" "--url: an http or https address" "$("$foodie" probe --url nowhere 2>&1)"
contains "probe: an address has no quotes" "--url: an http or https address" "$("$foodie" probe --url 'http://a"b' 2>&1)"
contains "probe: an option without value is refused" "--url needs a value" "$("$foodie" probe --url 2>&1)"
contains "probe: a bad pause is refused" "--every: 1 to 3600" "$("$foodie" probe --url http://a --every 0 2>&1)"

# Who is asked: ready while the file `ready` is there, takes messages while `taking` is.
world=$SCRATCH/world
mkdir "$world"
node "$ROOT/tools/launcher/test/fixtures/probed-server.mjs" "$world" whsec_test &
server=$!
trap 'kill $server 2>/dev/null; rm -rf "$SCRATCH"' EXIT
eventually "the probed server listens" test -s "$world/port"
url=http://127.0.0.1:$(cat "$world/port")
export FOODIE_PROBE_SECRET=whsec_test FOODIE_PROBE_WEBHOOK=$url/hook

touch "$world/ready"
holds "probe: a ready platform is well" "$foodie" probe --url "$url/" --count 1
fails "probe: and nobody is told" test -e "$world/messages"

rm "$world/ready"
fails "probe: one miss in three is none" grep -q down <("$foodie" probe --url "$url" --every 1 --misses 3 --count 1 2>&1)
said=$("$foodie" probe --url "$url" --misses 1 --count 1 2>&1)
code=$?
equal "probe: a platform that is down ends it with 1" 1 $code
contains "probe: and it is said why" "has not been ready since" "$said"
contains "probe: with what it answered" "it answers 503" "$said"
contains "probe: a webhook that refuses is told of" "the webhook answers 503; trying again" "$said"
contains "probe: where nobody listens it is said" "nobody listens" \
  "$(FOODIE_PROBE_WEBHOOK='' "$foodie" probe --url "http://127.0.0.1:$(free_port 18500)" --misses 1 --count 1 2>&1)"

rm -f "$world/messages"
"$foodie" probe --url "$url" --every 1 --misses 2 2>"$world/said" &
probe=$!
eventually "probe: after two misses the webhook is told" grep -q 'probe.down .* refused signed' "$world/messages"
touch "$world/taking"
eventually "probe: again, until it takes it" grep -q 'probe.down .* taken signed' "$world/messages"
touch "$world/ready"
eventually "probe: the end of it is told" grep -q 'probe.up .* taken signed' "$world/messages"
kill $probe
wait $probe 2>/dev/null
equal "probe: one message for each, however often it was sent" "probe.down probe.up" \
  "$(awk '!seen[$2]++ {print $1}' "$world/messages" | tr '\n' ' ' | sed 's/ $//')"
equal "probe: each is taken once" 2 "$(grep -c ' taken ' "$world/messages")"
contains "probe: its end is said" "answers again, after being away since" "$(cat "$world/said")"
finish
