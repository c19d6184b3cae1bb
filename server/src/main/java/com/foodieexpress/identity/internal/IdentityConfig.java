package com.foodieexpress.identity.internal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Configuration of accounts and tokens, read from `FOODIE_IDENTITY_…`. All times are wall time.
@ConfigMapping(prefix = "foodie.identity")
interface IdentityConfig {

    /// Argon2id memory per hash, in KiB. The three defaults are OWASP's minimum.
    @WithDefault("19456")
    int passwordMemoryKib();

    /// Argon2id passes over the memory.
    @WithDefault("2")
    int passwordPasses();

    /// Argon2id lanes.
    @WithDefault("1")
    int passwordLanes();

    /// Password hashes computed at once on this node, so that a storm of sign-ins leaves the processors to the orders.
    @WithDefault("2")
    int passwordsAtOnce();

    /// How long a sign-in waits for its turn before it is told to come back.
    @WithDefault("PT8S")
    Duration passwordWait();

    @WithDefault("foodieexpress")
    String issuer();

    @WithDefault("foodieexpress-api")
    String audience();

    @WithDefault("PT15M")
    Duration accessLife();

    /// A session ends when it was not refreshed for this long.
    @WithDefault("P30D")
    Duration refreshLife();

    /// A session ends this long after the sign-in, however much it is used.
    @WithDefault("P90D")
    Duration sessionLife();

    /// After this time another key signs the access tokens.
    @WithDefault("P30D")
    Duration signingKeyLife();

    /// How long a spent refresh token is taken for a second tab's rather than a thief's.
    @WithDefault("PT10S")
    Duration supersededGrace();
}
