package com.foodieexpress.simulator.api;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// One switch that ends all waiting. Thread-safe.
public final class StopSignal {
    private final CountDownLatch latch = new CountDownLatch(1);

    public void stop() {
        latch.countDown();
    }

    public boolean stopped() {
        return latch.getCount() == 0;
    }

    /// Waits on the wall clock; throws [Stopped] as soon as the simulation ends.
    public void pause(Duration wall) {
        if (await(wall)) {
            throw new Stopped();
        }
    }

    /// Waits until the end or the time is over; true at the end.
    public boolean await(Duration wall) {
        try {
            return latch.await(wall.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }
}
