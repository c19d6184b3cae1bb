package com.foodieexpress.platform.time;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// Real time, for tokens, leases, rate limits and whatever is recorded rather than decided.
@Singleton
public class WallClock implements InstantSource {

    @Override
    public Instant instant() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
