package com.foodieexpress.identity.internal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Who must have a second factor, from `FOODIE_REQUIRE_MFA_ADMIN`.
@ConfigMapping(prefix = "foodie.require")
interface RequiredFactors {

    /// Administrators set one up at their next sign-in before they get in.
    @WithDefault("false")
    boolean mfaAdmin();
}
