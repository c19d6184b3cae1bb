package com.foodieexpress.platform.limits;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/// So many in a time, written `30/PT1M`: as many at once, and then refilled evenly.
public final class Quota {

    private final long count;
    private final Duration window;
    private final Bandwidth bandwidth;

    private Quota(long count, Duration window) {
        this.count = count;
        this.window = window;
        this.bandwidth =
                Bandwidth.builder().capacity(count).refillGreedy(count, window).build();
    }

    /// Reads `30/PT1M`. Throws [IllegalArgumentException] for anything else.
    public static Quota of(String text) {
        int slash = text.indexOf('/');
        try {
            long count = Long.parseLong(text.substring(0, Math.max(slash, 0)).strip());
            Duration window = Duration.parse(text.substring(slash + 1).strip());
            if (count < 1 || window.compareTo(Duration.ofSeconds(1)) < 0) {
                throw new IllegalArgumentException("'" + text + "' is no quota: at least one in at least a second");
            }
            return new Quota(count, window);
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is no quota such as 30/PT1M", e);
        }
    }

    public static Quota of(long count, Duration window) {
        return new Quota(count, window);
    }

    public long count() {
        return count;
    }

    public Duration window() {
        return window;
    }

    Bandwidth bandwidth() {
        return bandwidth;
    }

    BucketConfiguration configuration() {
        return BucketConfiguration.builder().addLimit(bandwidth).build();
    }

    @Override
    public String toString() {
        return count + "/" + window;
    }
}
