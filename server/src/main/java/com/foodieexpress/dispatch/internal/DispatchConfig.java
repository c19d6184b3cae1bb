package com.foodieexpress.dispatch.internal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Configuration of dispatch. What administrators turn at run time is in [DispatchSettings].
@ConfigMapping(prefix = "foodie.dispatch")
interface DispatchConfig {

    /// How long a rider may think on the wall clock at least, however hurried the city. Shorter offers run out on a
    /// busy machine before an answer is through, and every new round makes it busier.
    @WithDefault("PT5S")
    Duration offerLifeOnTheWall();

    /// The pause between two search rounds on the wall clock at least.
    @WithDefault("PT0.5S")
    Duration searchPauseOnTheWall();

    /// The market's zone, in which a rider's day begins.
    @WithDefault("Europe/Monaco")
    String timeZone();

    /// The market's currency.
    @WithDefault("EUR")
    String currency();
}
