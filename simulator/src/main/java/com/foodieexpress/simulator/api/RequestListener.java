package com.foodieexpress.simulator.api;

import java.time.Duration;

/// Hears of every attempt on the wire. Called by many threads.
@FunctionalInterface
public interface RequestListener {
    /// `code` is the status for 2xx, the problem's code otherwise, `io.<exception>` without an answer (status 0).
    void attempted(String endpoint, int status, String code, Duration took);
}
