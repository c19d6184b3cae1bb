package com.foodieexpress.routing.internal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/// The city this installation serves. Another city is another extract, other tiles and these few words
/// (`FOODIE_CITY_…`).
@ConfigMapping(prefix = "foodie.city")
interface CityConfig {

    @WithDefault("Monaco")
    String name();

    /// File name of the OpenStreetMap extract in the map folder.
    @WithDefault("monaco.osm.pbf")
    String extract();

    /// File name of the vector tiles in the map folder.
    @WithDefault("monaco.pmtiles")
    String tiles();

    @WithDefault("EUR")
    Currency currency();

    @WithDefault("Europe/Monaco")
    ZoneId timeZone();

    /// Languages the pages are offered in, the first one is the default.
    @WithDefault("en,fr")
    List<String> locales();

    @WithDefault("© OpenStreetMap contributors")
    String attribution();
}
