package com.foodieexpress.platform.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/// Buckets in the memory of this node. A bucket nobody asked for longer than any quota's window is full again, so it
/// may be forgotten.
final class LocalBuckets {

    private static final int MOST = 200_000;
    private static final Duration LONGEST_WINDOW = Duration.ofDays(1);

    private final TimeMeter clock;
    private final Cache<Object, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(LONGEST_WINDOW)
            .build();

    LocalBuckets(TimeMeter clock) {
        this.clock = clock;
    }

    ConsumptionProbe take(Object key, Quota quota) {
        return bucket(key, quota).tryConsumeAndReturnRemaining(1);
    }

    void giveBack(Object key, Quota quota) {
        bucket(key, quota).addTokens(1);
    }

    private Bucket bucket(Object key, Quota quota) {
        Bucket known = buckets.getIfPresent(key);
        return known != null
                ? known
                : buckets.get(
                        key,
                        unused -> Bucket.builder()
                                .addLimit(quota.bandwidth())
                                .withCustomTimePrecision(clock)
                                .build());
    }
}
