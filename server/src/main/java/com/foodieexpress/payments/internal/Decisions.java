package com.foodieexpress.payments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Lets those who wait for an authorisation on this node know at once. Others find out when they look again.
@ApplicationScoped
class Decisions {

    private record Waiting(CountDownLatch decided, int waiters) {}

    private final ConcurrentHashMap<UUID, Waiting> waiting = new ConcurrentHashMap<>();

    /// Call before looking at the state, and [#forget] afterwards.
    CountDownLatch expect(UUID reference) {
        return waiting.merge(
                        reference,
                        new Waiting(new CountDownLatch(1), 1),
                        (there, one) -> new Waiting(there.decided(), there.waiters() + 1))
                .decided();
    }

    void decided(UUID reference) {
        Waiting there = waiting.get(reference);
        if (there != null) {
            there.decided().countDown();
        }
    }

    void await(CountDownLatch decided, long millis) {
        try {
            if (decided.await(millis, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void forget(UUID reference) {
        waiting.computeIfPresent(reference, (unused, there) -> oneLess(there));
    }

    private static @Nullable Waiting oneLess(Waiting there) {
        return there.waiters() == 1 ? null : new Waiting(there.decided(), there.waiters() - 1);
    }
}
