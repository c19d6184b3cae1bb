package com.foodieexpress.activity.internal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

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
}
