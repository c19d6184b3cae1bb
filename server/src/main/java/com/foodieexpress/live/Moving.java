package com.foodieexpress.live;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where something on a map is now. `headingDegrees` is clockwise from north, negative when unknown;
/// `state` is one of the channel's words ([MapLegend]); `about` is what it is busy with, such as an order.
public record Moving(
        UUID id,
        double lat,
        double lng,
        double headingDegrees,
        String state,
        @Nullable UUID about,
        Instant recordedAt) {}
