package com.foodieexpress.catalog.internal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/// The market's terms, in minor units of a restaurant's currency, metres and minutes.
@ConfigMapping(prefix = "foodie.catalog")
interface CatalogConfig {

    /// Currency of a new restaurant that names none.
    @WithDefault("EUR")
    String currency();

    /// Time zone of a new restaurant that names none.
    @WithDefault("Europe/Monaco")
    ZoneId timeZone();

    @WithDefault("190")
    long deliveryFeeBaseMinor();

    /// Straight-line metres that the base fee covers.
    @WithDefault("1000")
    int deliveryFeeIncludedMetres();

    /// For each kilometre beyond, charged by the metre and rounded up to ten minor units.
    @WithDefault("60")
    long deliveryFeePerKmMinor();

    /// Streets are longer than the straight line by about this factor.
    @WithDefault("1.35")
    double detourFactor();

    @WithDefault("5.0")
    double travelMetresPerSecond();

    /// Picking up and handing over together.
    @WithDefault("4")
    int handoverMinutes();
}
