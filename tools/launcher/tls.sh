# shellcheck shell=bash
# A certificate of this machine for `up --tls`, made once with the JDK's keytool.

lan_addresses() {
  { hostname -I 2>/dev/null || ifconfig 2>/dev/null | awk '/inet / {print $2}'; } | tr ' ' '\n' |
    grep -E '^[0-9]+\.[0-9]+\.[0-9]+\.[0-9]+$' | grep -v '^127\.' | sort -u
}

prepare_tls() {
  local folder=$FOODIE_DATA_DIR/tls names="dns:localhost,ip:127.0.0.1" address
  FOODIE_TLS_PORT=${FOODIE_TLS_PORT:-8443}
  if port_busy "$FOODIE_TLS_PORT"; then
    fail "port $FOODIE_TLS_PORT for HTTPS is in use (by $(port_owner "$FOODIE_TLS_PORT")); set FOODIE_TLS_PORT=$(free_port $((FOODIE_TLS_PORT + 1)))"
  fi
  if [ -z "${FOODIE_TLS_KEYSTORE:-}" ]; then
    make_folders "$folder"
    FOODIE_TLS_KEYSTORE=$folder/foodie.p12
    for address in $(lan_addresses); do names="$names,ip:$address"; done
    if [ ! -s "$FOODIE_TLS_KEYSTORE" ] || [ "$(cat "$folder/names" 2>/dev/null)" != "$names" ]; then
      rm -f "$FOODIE_TLS_KEYSTORE"
      (umask 077 && LC_ALL=C tr -dc 'A-Za-z0-9' </dev/urandom | head -c 32 >"$folder/password")
      "$JAVA_HOME/bin/keytool" -genkeypair -alias foodie -keyalg EC -groupname secp256r1 -validity 825 -dname CN=localhost \
        -ext "san=$names" -storetype PKCS12 -keystore "$FOODIE_TLS_KEYSTORE" -storepass:file "$folder/password" 2>/dev/null ||
        fail "keytool could not make a certificate in $(shown "$folder")"
      chmod 600 "$FOODIE_TLS_KEYSTORE"
      printf '%s' "$names" >"$folder/names"
    fi
    FOODIE_TLS_PASSWORD=$(cat "$folder/password")
  fi
  # Phones come over the local network.
  FOODIE_HOST=${FOODIE_HOST:-0.0.0.0}
  export FOODIE_HOST FOODIE_TLS_PORT FOODIE_TLS_KEYSTORE FOODIE_TLS_PASSWORD
}

tls_addresses() {
  local address
  printf '  %-11s https://localhost:%s/\n' HTTPS "$FOODIE_TLS_PORT"
  for address in $(lan_addresses); do printf '  %-11s https://%s:%s/\n' "" "$address" "$FOODIE_TLS_PORT"; done
  say "              (own certificate: the browser asks once)"
}
