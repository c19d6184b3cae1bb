package com.foodieexpress.platform.events;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.events.DeadLetter.Decision;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.platform.traces.Traces;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/// Runs one named reader: claim the position, read a batch, commit both.
///
/// When a batch fails, its events are shown one by one; one that goes on failing becomes a dead letter, and the later
/// events of its entity wait behind it, so that the reader sees each entity's events in order or not at all. While the
/// database is away nothing is set aside.
final class ReaderLoop {

    private static final Logger LOG = Logger.getLogger(ReaderLoop.class);
    private static final int BATCH = 200;
    private static final long POLL_MILLIS = 1_000;
    private static final int ERROR_MAX = 2_000;

    private final Database database;
    private final WallClock wallClock;
    private final EventStore store;
    private final EventReader reader;
    private final Patience patience;
    private final BooleanSupplier running;
    private final DeadLetterStore letters = new DeadLetterStore();
    private final Semaphore wakeUp = new Semaphore(0);

    /// What the reader was shown last.
    private List<StoredEvent> shown = List.of();
    /// Up to here events are shown one by one.
    private long carefulTo;
    private long failingOffset = -1;
    private int attempts;
    private boolean registered;
    private long letterLook = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS);

    ReaderLoop(
            Database database,
            WallClock wallClock,
            EventStore store,
            EventReader reader,
            Patience patience,
            BooleanSupplier running) {
        this.database = database;
        this.wallClock = wallClock;
        this.store = store;
        this.reader = reader;
        this.patience = patience;
        this.running = running;
    }

    void wake() {
        if (wakeUp.availablePermits() == 0) {
            wakeUp.release();
        }
    }

    /// Wakes it when one of these events is any of the reader's business.
    void wakeFor(List<StoredEvent> batch) {
        for (StoredEvent event : batch) {
            if (reader.concerns(event.type())) {
                wake();
                return;
            }
        }
    }

    void run() {
        while (running.getAsBoolean()) {
            try {
                round();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void round() throws InterruptedException {
        try {
            shown = List.of();
            if (!registered) {
                database.run(tx -> store.register(tx, reader.name()));
                registered = true;
            }
            openLetters();
            while (running.getAsBoolean() && database.first(this::readBatch)) {}
        } catch (RuntimeException | Error e) {
            pause(failed(e));
            return;
        }
        wakeUp.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
        wakeUp.drainPermits();
    }

    /// Decisions are a person's: they may wait for the next poll, however many events come in between.
    private void openLetters() {
        long now = System.nanoTime();
        if (now - letterLook < TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS)) {
            return;
        }
        letterLook = now;
        while (running.getAsBoolean() && database.first(this::openLetter)) {}
    }

    /// True when the batch was full, so more is likely waiting.
    private boolean readBatch() {
        shown = List.of();
        return database.write(tx -> {
            long position = store.claimWork(tx, reader.name());
            if (position < 0) {
                return false;
            }
            int limit = position < carefulTo ? 1 : BATCH;
            List<StoredEvent> batch = store.after(tx, position, limit);
            if (batch.isEmpty()) {
                return false;
            }
            shown = withoutHeld(
                    tx,
                    batch.stream()
                            .filter(event -> reader.concerns(event.type()))
                            .toList());
            if (!shown.isEmpty()) {
                read(tx, shown);
            }
            store.advance(tx, reader.name(), batch.getLast().offset());
            return batch.size() == limit;
        });
    }

    private void read(Tx tx, List<StoredEvent> events) {
        Traces.reader(reader.name(), events.size(), () -> store.traces(tx, events), () -> reader.read(tx, events));
    }

    /// Puts the events of entities that have a dead letter behind it, and answers the others.
    private List<StoredEvent> withoutHeld(Tx tx, List<StoredEvent> batch) {
        Set<UUID> entities = batch.isEmpty() ? Set.of() : letters.entities(tx, reader.name());
        if (entities.isEmpty()) {
            return batch;
        }
        var others = new ArrayList<StoredEvent>(batch.size());
        for (StoredEvent event : batch) {
            if (entities.contains(event.entityId())) {
                letters.add(tx, reader.name(), event, null, wallClock.instant());
            } else {
                others.add(event);
            }
        }
        return others;
    }

    /// Does what was decided about one letter; false when nothing is decided or another node runs the reader.
    private boolean openLetter() {
        Optional<DeadLetter> decided = database.read(tx -> letters.nextDecided(tx, reader.name()));
        if (decided.isEmpty()) {
            return false;
        }
        try {
            return database.write(tx -> store.claim(tx, reader.name()) >= 0 && openLetter(tx));
        } catch (RuntimeException | Error e) {
            if (Outage.isBehind(e)) {
                throw e;
            }
            DeadLetter letter = decided.get();
            LOG.errorf(e, "reader=%s offset=%d failed again", reader.name(), letter.offset());
            database.run(tx -> letters.failAgain(tx, letter, text(e)));
            return true;
        }
    }

    private boolean openLetter(Tx tx) {
        Optional<DeadLetter> decided = letters.nextDecided(tx, reader.name());
        decided.ifPresent(letter -> {
            if (letter.decision() == Decision.RETRY) {
                store.at(tx, letter.offset()).ifPresent(event -> read(tx, List.of(event)));
            }
            letters.remove(tx, letter);
            LOG.infof("reader=%s offset=%d decision=%s done", reader.name(), letter.offset(), letter.decision());
        });
        return decided.isPresent();
    }

    /// Judges a failure; answers how long to wait before going on.
    private Duration failed(Throwable cause) {
        if (shown.isEmpty() || Outage.isBehind(cause)) {
            LOG.errorf(cause, "reader=%s cannot read, trying again", reader.name());
            return patience.outagePause();
        }
        StoredEvent last = shown.getLast();
        if (shown.size() > 1) {
            LOG.warnf(cause, "reader=%s failed on a batch, going on one by one", reader.name());
            carefulTo = last.offset();
            return Duration.ZERO;
        }
        attempts = last.offset() == failingOffset ? attempts + 1 : 1;
        failingOffset = last.offset();
        LOG.errorf(cause, "reader=%s offset=%d attempt=%d failed", reader.name(), failingOffset, attempts);
        return attempts >= patience.attempts() && setAside(last, cause)
                ? Duration.ZERO
                : patience.pauseAfter(Math.min(attempts, patience.attempts()));
    }

    /// False when the event must not be left behind, because too many are already.
    private boolean setAside(StoredEvent event, Throwable cause) {
        try {
            return database.write(tx -> {
                long position = store.claim(tx, reader.name());
                if (position < 0 || position >= event.offset()) {
                    return true;
                }
                if (letters.countFailed(tx, reader.name()) >= patience.mostFailed()) {
                    LOG.errorf("reader=%s stands still: too many events fail", reader.name());
                    return false;
                }
                letters.add(tx, reader.name(), event, text(cause), wallClock.instant());
                store.advance(tx, reader.name(), event.offset());
                LOG.errorf("reader=%s offset=%d set aside", reader.name(), event.offset());
                return true;
            });
        } catch (RuntimeException e) {
            LOG.errorf(e, "reader=%s offset=%d could not be set aside", reader.name(), event.offset());
            return false;
        }
    }

    /// PostgreSQL text holds no NUL.
    private static String text(Throwable cause) {
        String text = cause.toString().replace('\0', ' ');
        return text.substring(0, Math.min(text.length(), ERROR_MAX));
    }

    private void pause(Duration duration) throws InterruptedException {
        if (running.getAsBoolean() && duration.isPositive()) {
            Thread.sleep(duration);
        }
    }
}
