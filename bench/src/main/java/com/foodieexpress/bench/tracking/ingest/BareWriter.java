package com.foodieexpress.bench.tracking.ingest;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/// The floor's group commit: whatever came during the last commit is the next one.
final class BareWriter {

    private static final int GROUP_MAX = 20_000;
    private static final int MESSAGE_MAX = 500;

    private final LinkedBlockingQueue<BareFixes> queue = new LinkedBlockingQueue<>();
    private final BareCopy copy;
    private final Consumer<List<BareFixes>> stored;

    BareWriter(Connection connection, Consumer<List<BareFixes>> stored) {
        this.copy = new BareCopy(connection, GROUP_MAX + MESSAGE_MAX);
        this.stored = stored;
    }

    void submit(BareFixes fixes) {
        queue.add(fixes);
    }

    /// Until the process ends.
    void run() {
        try {
            while (true) {
                var group = new ArrayList<BareFixes>();
                for (BareFixes next = queue.take();
                        next != null;
                        next = copy.rows() < GROUP_MAX ? queue.poll() : null) {
                    group.add(next);
                    add(next);
                }
                copy.commit();
                stored.accept(group);
            }
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException("the floor's writer ended", e);
        }
    }

    private void add(BareFixes fixes) {
        for (int i = 0; i < fixes.count(); i++) {
            int at = i * BareFixes.NUMBERS;
            copy.add(
                    fixes.sessionHigh(),
                    fixes.sessionLow(),
                    fixes.numbers()[at],
                    fixes.numbers()[at + 1],
                    fixes.numbers()[at + 2] / 1e7,
                    fixes.numbers()[at + 3] / 1e7);
        }
    }
}
