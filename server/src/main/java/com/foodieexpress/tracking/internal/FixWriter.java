package com.foodieexpress.tracking.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.tracking.internal.FixStore.SessionKey;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// The group-commit writer: one transaction takes whatever arrived while the one before was committing, and only then
/// are they acknowledged.
///
/// A request that finds the queue full is turned away rather than kept waiting: the phone keeps its fixes and sends
/// them again.
@ApplicationScoped
class FixWriter {

    private static final Logger LOG = Logger.getLogger(FixWriter.class);
    private static final int QUEUE_MAX = 20_000;
    private static final int UPLOADS_MAX = 4_000;

    private final Database database;
    private final FixStore store;
    private final Positions positions;
    private final BlockingQueue<FixUpload> queue = new ArrayBlockingQueue<>(QUEUE_MAX);
    private final Set<LocalDate> partitions = new HashSet<>();
    private volatile boolean running;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    FixWriter(Database database, FixStore store, Positions positions) {
        this.database = database;
        this.store = store;
        this.positions = positions;
    }

    void start(@Observes @Priority(350) StartupEvent event) {
        positions.load(database.read(store::allLatest));
        running = true;
        thread = Thread.ofPlatform().daemon().name("fix-writer").start(this::loop);
    }

    void stop(@Observes @Priority(350) ShutdownEvent event) throws InterruptedException {
        running = false;
        thread.join(5_000);
    }

    /// Refuses `tracking.overloaded` (503) when more is waiting than can be written soon.
    void submit(FixUpload upload) {
        if (!running || !queue.offer(upload)) {
            throw Refusal.unavailable("tracking.overloaded", "Too many positions at once; keep them and try again");
        }
    }

    private void loop() {
        var batch = new ArrayList<FixUpload>();
        while (running || !queue.isEmpty()) {
            try {
                FixUpload first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, UPLOADS_MAX - 1);
                    write(batch);
                }
            } catch (InterruptedException e) {
                return;
            } finally {
                batch.clear();
            }
        }
    }

    private void write(List<FixUpload> batch) {
        try {
            ensurePartitions(batch);
            Written written = database.write(tx -> write(tx, batch));
            positions.committed(written.fresh());
            written.receipts().forEach((upload, receipt) -> upload.receipt().complete(receipt));
        } catch (RuntimeException e) {
            LOG.warnf(e, "a batch of %d uploads was not stored; the phones keep them", batch.size());
            Refusal notStored =
                    Refusal.unavailable("tracking.not-stored", "The positions could not be stored; send them again");
            batch.forEach(upload -> upload.receipt().completeExceptionally(notStored));
        }
    }

    private record Written(List<Fix> fresh, Map<FixUpload, FixUpload.Receipt> receipts) {}

    private Written write(Tx tx, List<FixUpload> batch) {
        var sessions = new HashSet<SessionKey>();
        batch.forEach(upload -> sessions.add(key(upload)));
        Map<SessionKey, SeqRanges> accepted = store.lockAccepted(tx, sessions);
        var judge = positions.judge();
        var fresh = new ArrayList<Fix>();
        var receipts = new HashMap<FixUpload, FixUpload.Receipt>();
        for (FixUpload upload : batch) {
            SeqRanges ranges = accepted.computeIfAbsent(key(upload), unused -> new SeqRanges());
            int before = fresh.size();
            for (Fix fix : upload.fixes()) {
                if (ranges.add(fix.seq())) {
                    fresh.add(judge.judge(fix));
                }
            }
            int stored = fresh.size() - before;
            receipts.put(
                    upload,
                    new FixUpload.Receipt(
                            upload.session(),
                            ranges.contiguousEnd(),
                            stored,
                            upload.fixes().size() - stored,
                            upload.refused()));
        }
        if (!fresh.isEmpty()) {
            store.copy(tx, fresh);
            store.saveAccepted(tx, accepted);
            store.saveLatest(tx, judge.newest());
        }
        return new Written(fresh, receipts);
    }

    /// In a transaction of its own, before the batch: making a partition locks the table for a moment.
    private void ensurePartitions(List<FixUpload> batch) {
        for (FixUpload upload : batch) {
            for (Fix fix : upload.fixes()) {
                LocalDate day = LocalDate.ofInstant(fix.recordedAt(), ZoneOffset.UTC);
                if (!partitions.contains(day)) {
                    database.run(tx -> store.ensurePartition(tx, day));
                    partitions.add(day);
                }
            }
        }
    }

    private static SessionKey key(FixUpload upload) {
        UUID rider = upload.riderId();
        return new SessionKey(rider, upload.session());
    }
}
