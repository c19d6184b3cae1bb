package com.foodieexpress.catalog.internal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/// What the market's new restaurants get that name none. What administrators turn at run time is in [CatalogSettings].
@ConfigMapping(prefix = "foodie.catalog")
interface CatalogConfig {

    /// Currency of a new restaurant that names none.
    @WithDefault("EUR")
    String currency();

    /// Time zone of a new restaurant that names none.
    @WithDefault("Europe/Monaco")
    ZoneId timeZone();
}
