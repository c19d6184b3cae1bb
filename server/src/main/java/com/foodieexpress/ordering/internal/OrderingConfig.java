package com.foodieexpress.ordering.internal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Configuration of ordering. What administrators turn at run time is in [OrderingSettings].
@ConfigMapping(prefix = "foodie.ordering")
interface OrderingConfig {

    /// How long placing an order waits for the authorisation, wall time.
    @WithDefault("PT3S")
    Duration authorisationWait();
}
