package com.foodieexpress.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// Promises of how soon something happens, on machines that stand still for a second now and then.
public final class Promise {

    private static final int TRIES = 3;

    private Promise() {}

    /// Does it again, with people of its own, when it took longer than promised: a product that is too slow is so each
    /// time. An attempt answers how long it took.
    public static void keep(Duration promised, Callable<Duration> attempt) throws Exception {
        List<Duration> took = new ArrayList<>();
        while (took.size() < TRIES) {
            took.add(attempt.call());
            if (took.getLast().compareTo(promised) < 0) {
                return;
            }
        }
        assertThat(took).as("each longer than the %s promised", promised).isEmpty();
    }

    /// Since a moment of [System#nanoTime].
    public static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }
}
