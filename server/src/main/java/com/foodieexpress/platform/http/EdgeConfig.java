package com.foodieexpress.platform.http;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/// What browsers of other sites and outsiders are told.
@ConfigMapping(prefix = "foodie")
interface EdgeConfig {

    /// Origins of other sites whose pages may call the API with a token (`https://partner.example`); cookies are never
    /// sent there.
    Optional<List<String>> corsOrigins();

    /// Where to report a weakness, as `mailto:` or `https:` address; shown in `/.well-known/security.txt`.
    Optional<String> securityContact();

    /// The page that tells how such reports are handled.
    Optional<String> securityPolicy();
}
