package com.foodieexpress.identity.internal;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/// The first administrator, from `FOODIE_ADMIN_EMAIL` and `FOODIE_ADMIN_PASSWORD`.
@ConfigMapping(prefix = "foodie.admin")
interface FirstAdminConfig {
    Optional<String> email();

    Optional<String> password();
}
