package com.foodieexpress.identity.internal;

import java.util.function.LongSupplier;

/// A share of the processors over time, as a bucket of processor seconds: work may run ahead by a burst, then it waits
/// until the share has caught up. Thread-safe.
final class ProcessorBudget {

    private final double share;
    private final long burstNanos;
    private final LongSupplier nanoTime;
    private double left;
    private long at;

    /// `share` is processor seconds per second; `nanoTime` is a clock that never runs backwards.
    ProcessorBudget(double share, long burstNanos, LongSupplier nanoTime) {
        this.share = share;
        this.burstNanos = burstNanos;
        this.nanoTime = nanoTime;
        this.left = burstNanos;
        this.at = nanoTime.getAsLong();
    }

    synchronized void spend(long processorNanos) {
        refill();
        left -= processorNanos;
    }

    /// How long to wait before working on; 0 while there is anything left.
    synchronized long nanosToWait() {
        refill();
        return left > 0 ? 0 : (long) Math.ceil((1 - left) / share);
    }

    private void refill() {
        long now = nanoTime.getAsLong();
        left = Math.min(burstNanos, left + (now - at) * share);
        at = now;
    }
}
