package com.foodieexpress.tracking.internal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/// Configuration of tracking (`FOODIE_TRACKING_…`).
@ConfigMapping(prefix = "foodie.tracking")
interface TrackingConfig {

    /// Business days a fix is kept; more than the 7 days a phone may send one late.
    @WithDefault("30")
    @Min(8)
    int keepDays();
}
