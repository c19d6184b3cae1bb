package com.foodieexpress.platform.health;

import java.util.List;

/// How the things fare that all nodes share. `oldestTransactionSeconds` is 0 when none is open.
record SharedState(Stored database, double databaseMillis, Events events, Work jobs) {

    /// `connections` are those of every node; `most` is how many PostgreSQL takes.
    record Stored(String version, long bytes, int connections, int most, double oldestTransactionSeconds) {}

    /// How far a reader is behind, in events.
    record Reader(String name, long lag) {}

    record Events(double waitingSeconds, List<Reader> readers, long deadLetters, long heldEvents) {

        long lag() {
            return readers.stream().mapToLong(Reader::lag).max().orElse(0);
        }
    }

    record Work(int due, double overdueSeconds, int failed) {}
}
