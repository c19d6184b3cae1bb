package com.foodieexpress.activity.internal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/// The action log.
@ConfigMapping(prefix = "foodie.activity")
interface ActivityConfig {

    /// Writes a row for every call. Off only to measure what it costs.
    @WithDefault("true")
    boolean logCalls();

    /// How much may be kept in files of FOODIE_DATA_DIR/activity while PostgreSQL is away, in MiB. What comes beyond is
    /// counted as lost.
    @WithDefault("1024")
    int spillMaxMib();

    /// Where the days of the figures begin. Written down with the first action; another zone later is read
    /// from hours.
    @WithDefault("Europe/Monaco")
    ZoneId timeZone();
}
