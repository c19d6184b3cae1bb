package com.foodieexpress.payments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets those who wait for an authorisation on this node know at once. Others find out when they look again.
@ApplicationScoped
class Decisions {

    private final ConcurrentHashMap<UUID, CountDownLatch> waiting = new ConcurrentHashMap<>();

    CountDownLatch expect(UUID reference) {
        return waiting.computeIfAbsent(reference, unused -> new CountDownLatch(1));
    }

    void decided(UUID reference) {
        CountDownLatch latch = waiting.remove(reference);
        if (latch != null) {
            latch.countDown();
        }
    }

    /// True when the decision came in time.
    boolean await(CountDownLatch latch, long millis) {
        try {
            return latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void forget(UUID reference, CountDownLatch latch) {
        waiting.remove(reference, latch);
    }
}
