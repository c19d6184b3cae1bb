package com.foodieexpress.platform.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/// HTTPS by this node itself, beside HTTP; `up --tls` makes a certificate of its own.
@ConfigMapping(prefix = "foodie.tls")
interface TlsConfig {

    /// PKCS12 key store with the certificate.
    Optional<Path> keystore();

    /// Its password.
    Optional<String> password();

    /// The port for HTTPS.
    @WithDefault("8443")
    int port();
}
