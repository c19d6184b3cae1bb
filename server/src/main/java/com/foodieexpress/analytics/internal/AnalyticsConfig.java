package com.foodieexpress.analytics.internal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;

/// Configuration of the figures, read from `FOODIE_ANALYTICS_…`.
@ConfigMapping(prefix = "foodie.analytics")
interface AnalyticsConfig {

    /// Where the city's day begins.
    @WithDefault("Europe/Monaco")
    ZoneId timeZone();

    /// The market's currency; amounts in any other are not added up.
    @WithDefault("EUR")
    Currency currency();

    /// A table of where networks are, one range of addresses a line; see NetworkPlaces. Without it
    /// impossible travel is told from riders' positions alone.
    Optional<Path> networkPlaces();
}
