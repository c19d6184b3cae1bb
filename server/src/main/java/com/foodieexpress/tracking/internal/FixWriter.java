package com.foodieexpress.tracking.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.tracking.Tracking.RiderPosition;
import com.foodieexpress.tracking.internal.FixStore.SessionKey;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/// The group-commit writer: one transaction takes whatever arrived while the one before was committing, and only then
/// are they acknowledged.
///
/// A request that finds the queue full is turned away rather than kept waiting: the phone keeps its fixes and sends
/// them again.
@ApplicationScoped
class FixWriter {

    private static final Logger LOG = Logger.getLogger(FixWriter.class);
    /// What may wait, in fixes: some seconds of work, and a bounded heap.
    private static final int WAITING_MAX = 100_000;
    /// What one transaction takes, in fixes.
    private static final int GROUP_MAX = 20_000;

    private final Database database;
    private final FixStore store;
    private final Positions positions;
    private final PositionPublisher publisher;
    private final BlockingQueue<FixUpload> queue = new LinkedBlockingQueue<>();
    private final TrackingMetrics metrics;
    private final AtomicInteger waiting;
    private final Set<LocalDate> partitions = new HashSet<>();
    private volatile boolean running;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    FixWriter(
            Database database,
            FixStore store,
            Positions positions,
            PositionPublisher publisher,
            TrackingMetrics metrics) {
        this.database = database;
        this.store = store;
        this.positions = positions;
        this.publisher = publisher;
        this.metrics = metrics;
        this.waiting = metrics.waiting();
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
        int weight = weight(upload);
        boolean hasRoom = waiting.addAndGet(weight) <= WAITING_MAX;
        if (!running || !hasRoom) {
            waiting.addAndGet(-weight);
            metrics.turnedAway();
            throw Refusal.unavailable("tracking.overloaded", "Too many positions at once; keep them and try again");
        }
        queue.add(upload);
    }

    private void loop() {
        var group = new ArrayList<FixUpload>();
        while (running || !queue.isEmpty()) {
            try {
                FixUpload first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    gather(first, group);
                    write(group);
                }
            } catch (InterruptedException e) {
                return;
            } finally {
                group.forEach(upload -> waiting.addAndGet(-weight(upload)));
                group.clear();
            }
        }
    }

    /// Everything that came during the commit before, up to the limit.
    private void gather(FixUpload first, List<FixUpload> group) {
        int fixes = 0;
        for (FixUpload next = first; next != null; next = fixes < GROUP_MAX ? queue.poll() : null) {
            group.add(next);
            fixes += weight(next);
        }
    }

    private static int weight(FixUpload upload) {
        return 1 + upload.fixes().size();
    }

    private void write(List<FixUpload> group) {
        try {
            long began = System.nanoTime();
            ensurePartitions(group);
            Written written = database.write(tx -> write(tx, group));
            List<RiderPosition> moved = positions.committed(written.judge());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).receipt().complete(written.receipts().get(i));
            }
            publisher.publish(moved);
            metrics.committed(written.judge().fixes().size(), written.known(), System.nanoTime() - began);
        } catch (RuntimeException e) {
            metrics.groupFailed();
            LOG.warnf(e, "a group of %d uploads was not stored; the phones keep them", group.size());
            Refusal notStored =
                    Refusal.unavailable("tracking.not-stored", "The positions could not be stored; send them again");
            group.forEach(upload -> upload.receipt().completeExceptionally(notStored));
        }
    }

    /// Receipts in the order of the uploads.
    private record Written(Positions.Judge judge, List<FixUpload.Receipt> receipts) {
        int known() {
            return receipts.stream().mapToInt(FixUpload.Receipt::duplicates).sum();
        }
    }

    private Written write(Tx tx, List<FixUpload> group) {
        var sessions = new HashSet<SessionKey>();
        group.forEach(upload -> sessions.add(key(upload)));
        Map<SessionKey, SeqRanges> accepted = store.lockAccepted(tx, sessions);
        Positions.Judge judge = positions.judge();
        var receipts = new ArrayList<FixUpload.Receipt>(group.size());
        for (FixUpload upload : group) {
            SeqRanges ranges = accepted.computeIfAbsent(key(upload), unused -> new SeqRanges());
            receipts.add(accept(upload, ranges, judge));
        }
        if (!judge.fixes().isEmpty()) {
            store.copy(tx, judge.fixes());
            store.saveAccepted(tx, accepted, judge.fixes());
            store.saveLatest(tx, judge.newest());
        }
        return new Written(judge, receipts);
    }

    private static FixUpload.Receipt accept(FixUpload upload, SeqRanges ranges, Positions.Judge judge) {
        int stored = 0;
        var refused = new ArrayList<>(upload.refused());
        for (Fix fix : upload.fixes()) {
            if (!ranges.hasRoomFor(fix.seq())) {
                refused.add(FixUpload.Refused.tooManyGaps(fix.seq()));
            } else if (ranges.add(fix.seq())) {
                judge.judge(fix);
                stored++;
            }
        }
        int known = upload.fixes().size() + upload.refused().size() - stored - refused.size();
        return new FixUpload.Receipt(upload.session(), ranges.contiguousEnd(), stored, known, refused);
    }

    /// In a transaction of its own, before the batch: making a partition locks the table for a moment.
    private void ensurePartitions(List<FixUpload> group) {
        for (FixUpload upload : group) {
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
