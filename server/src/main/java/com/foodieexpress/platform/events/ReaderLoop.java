package com.foodieexpress.platform.events;

import com.foodieexpress.platform.db.Database;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/// Runs one named reader: claim the position, read a batch, commit both.
final class ReaderLoop {

    private static final Logger LOG = Logger.getLogger(ReaderLoop.class);
    private static final int BATCH = 200;
    private static final long POLL_MILLIS = 1_000;

    private final Database database;
    private final EventStore store;
    private final EventReader reader;
    private final BooleanSupplier running;
    private final Semaphore wakeUp = new Semaphore(0);

    ReaderLoop(Database database, EventStore store, EventReader reader, BooleanSupplier running) {
        this.database = database;
        this.store = store;
        this.reader = reader;
        this.running = running;
    }

    void wake() {
        if (wakeUp.availablePermits() == 0) {
            wakeUp.release();
        }
    }

    void run() {
        while (running.getAsBoolean()) {
            try {
                while (running.getAsBoolean() && readBatch()) {}
                wakeUp.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
                wakeUp.drainPermits();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                pause(e);
            }
        }
    }

    /// True when the batch was full, so more is likely waiting.
    private boolean readBatch() {
        return database.write(tx -> {
            long position = store.claim(tx, reader.name());
            if (position < 0) {
                return false;
            }
            List<StoredEvent> batch = store.after(tx, position, BATCH);
            if (batch.isEmpty()) {
                return false;
            }
            reader.read(tx, batch);
            store.advance(tx, reader.name(), batch.getLast().offset());
            return batch.size() == BATCH;
        });
    }

    private void pause(RuntimeException cause) {
        if (!running.getAsBoolean()) {
            return;
        }
        LOG.errorf(cause, "reader=%s failed on a batch, trying again", reader.name());
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
