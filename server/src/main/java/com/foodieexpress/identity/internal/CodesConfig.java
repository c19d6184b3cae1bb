package com.foodieexpress.identity.internal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// Configuration of one-time codes, read from `FOODIE_CODES_…`. All times are wall time.
@ConfigMapping(prefix = "foodie.codes")
interface CodesConfig {

    /// The secret that codes are hashed with, at least 32 characters, the same on all nodes. One is made and kept in
    /// the
    /// data folder when absent.
    Optional<String> pepper();

    @WithDefault("PT10M")
    Duration life();

    /// Wrong tries that end a code.
    @WithDefault("5")
    int tries();

    /// Between two codes to one address.
    @WithDefault("PT60S")
    Duration coolDown();

    /// Codes to one address within 24 hours.
    @WithDefault("20")
    int perDay();

    /// Wrong codes in a row after which an account takes none for a while.
    @WithDefault("100")
    int failures();

    /// How long the first such while is; each further one lasts twice as long, up to 32 times.
    @WithDefault("P1D")
    Duration lock();
}
