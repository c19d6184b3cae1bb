package com.foodieexpress.platform.limits;

import io.github.bucket4j.TimeMeter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Limits as they are configured without any setting, on a clock of the test's own.
public final class LimitsForTests {

    private LimitsForTests() {}

    public static RateLimits at(LongSupplier nanoTime) {
        return with(
                new TimeMeter() {
                    @Override
                    public long currentTimeNanos() {
                        return nanoTime.getAsLong();
                    }

                    @Override
                    public boolean isWallClockBased() {
                        return false;
                    }
                },
                Optional.empty());
    }

    static RateLimits with(TimeMeter clock, Optional<SharedBuckets> shared) {
        return new RateLimits(
                new SmallRyeConfigBuilder()
                        .withMapping(LimitsConfig.class)
                        .build()
                        .getConfigMapping(LimitsConfig.class),
                clock,
                shared);
    }
}
