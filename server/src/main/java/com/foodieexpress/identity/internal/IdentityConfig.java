package com.foodieexpress.identity.internal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// Configuration of accounts and tokens, read from `FOODIE_IDENTITY_…`. All times are wall time.
@ConfigMapping(prefix = "foodie.identity")
interface IdentityConfig {

    /// Shortest password that may be chosen, at least 8. Fifteen is better where no second factor is used (NIST).
    @WithDefault("8")
    int passwordMinLength();

    /// Whether a sign-up must show a code that was sent to its address. Without one the answer tells strangers which
    /// addresses have an account. Demanded outside of the demo where mail is sent, unless told otherwise.
    Optional<Boolean> signUpProof();

    /// Argon2id memory per hash, in KiB. The three defaults are OWASP's minimum.
    @WithDefault("19456")
    int passwordMemoryKib();

    /// Argon2id passes over the memory.
    @WithDefault("2")
    int passwordPasses();

    /// Argon2id lanes.
    @WithDefault("1")
    int passwordLanes();

    /// Password hashes of known devices computed at once on this node, and as many of strangers.
    @WithDefault("1")
    int passwordsAtOnce();

    /// Processors that password hashing may use in the long run, so that a storm of sign-ins leaves the rest to the
    /// orders; half a one unless told otherwise. That is for known devices; strangers have a quarter more.
    @WithDefault("0.5")
    double passwordProcessors();

    /// Processor time that hashing may run ahead of that share, for the ordinary rush.
    @WithDefault("PT3S")
    Duration passwordBurst();

    /// Sign-ins that may wait for a hash: so many from known devices, and so many of strangers. The next is told to
    /// come back.
    @WithDefault("32")
    int passwordQueue();

    /// How long a sign-in waits for its hash before it is told to come back.
    @WithDefault("PT5S")
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
