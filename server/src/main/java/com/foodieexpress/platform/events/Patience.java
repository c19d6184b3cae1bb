package com.foodieexpress.platform.events;

import java.time.Duration;

/// How long a reader keeps at an event that fails: so many attempts, with a pause that doubles, before the event is
/// set aside. While the database is away it only pauses. Of the events it left behind there are at most `mostFailed`:
/// with more, it is not the events that are wrong.
record Patience(int attempts, Duration firstPause, Duration outagePause, int mostFailed) {

    /// About eight seconds for one event; everybody else's events wait meanwhile.
    static final Patience USUAL = new Patience(6, Duration.ofMillis(250), Duration.ofSeconds(1), 20);

    Duration pauseAfter(int attempt) {
        return firstPause.multipliedBy(1L << Math.min(attempt - 1, 10));
    }
}
