package com.foodieexpress.tracking.internal;

import static java.util.Objects.requireNonNull;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.tracking.Tracking.RiderPosition;
import com.foodieexpress.tracking.internal.Sessions.Session;
import io.netty.channel.EventLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/// The group-commit writer: one transaction takes whatever arrived while the one before was committing, and
/// only then are they acknowledged.
///
/// A request that finds the queue full is turned away rather than kept waiting: the phone keeps its fixes
/// and sends them again.
@Singleton
class FixWriter {

    private static final Logger LOG = Logger.getLogger(FixWriter.class);
    /// What may wait, in fixes: some seconds of work, and a bounded heap.
    static final int WAITING_MAX = 100_000;
    /// What one transaction takes, in fixes.
    private static final int GROUP_MAX = 20_000;

    private static final int ATTEMPTS = 4;
    private static final int DAY_SECONDS = 86_400;

    private final Database database;
    private final FixStore store;
    private final Sessions sessions;
    private final Positions positions;
    private final PositionPublisher publisher;
    private final MarkerCheckpoint checkpoint;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final TrackingMetrics metrics;
    private final AtomicInteger waiting;
    private final Set<Long> partitions = new HashSet<>();
    private volatile boolean running;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    private record Waiting(FixUpload upload, FixSender sender) {
        int weight() {
            return 1 + upload.fixes().size();
        }
    }

    FixWriter(
            Database database,
            FixStore store,
            AcceptedStore accepted,
            Positions positions,
            PositionPublisher publisher,
            MarkerCheckpoint checkpoint,
            TrackingMetrics metrics) {
        this.database = database;
        this.store = store;
        this.sessions = new Sessions(accepted);
        this.positions = positions;
        this.publisher = publisher;
        this.checkpoint = checkpoint;
        this.metrics = metrics;
        this.waiting = metrics.waiting();
    }

    void start(@Observes @Priority(350) StartupEvent event) {
        running = true;
        thread = Thread.ofPlatform().daemon().name("fix-writer").start(this::loop);
    }

    void stop(@Observes @Priority(350) ShutdownEvent event) throws InterruptedException {
        running = false;
        thread.join(5_000);
    }

    /// Refuses `tracking.overloaded` (503) when more is waiting than can be written soon. The sender hears
    /// of the end, either way, on its event loop.
    void submit(FixUpload upload, FixSender sender) {
        var request = new Waiting(upload, sender);
        boolean hasRoom = waiting.addAndGet(request.weight()) <= WAITING_MAX;
        if (!running || !hasRoom) {
            waiting.addAndGet(-request.weight());
            metrics.turnedAway();
            throw Refusal.unavailable("tracking.overloaded", "Too many positions at once; keep them and try again");
        }
        queue.add(request);
    }

    private void loop() {
        var group = new ArrayList<Waiting>();
        while (running || !queue.isEmpty()) {
            int weight = 0;
            try {
                Waiting first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    weight = gather(first, group);
                    write(group);
                }
            } catch (InterruptedException e) {
                return;
            } finally {
                waiting.addAndGet(-weight);
                group.clear();
            }
        }
    }

    /// Everything that came during the commit before, up to the limit.
    private int gather(Waiting first, List<Waiting> group) {
        int weight = 0;
        for (Waiting next = first; next != null; next = weight < GROUP_MAX ? queue.poll() : null) {
            group.add(next);
            weight += next.weight();
        }
        return weight;
    }

    private void write(List<Waiting> group) {
        try {
            long began = System.nanoTime();
            ensurePartitions(group);
            Written written = store(group);
            List<RiderPosition> moved = positions.committed(written.judge());
            answer(group, (sender, place) -> sender.stored(written.receipts().get(place)));
            publisher.publish(moved);
            checkpoint.moved(moved);
            metrics.committed(written.judge().fixes().size(), written.known(), System.nanoTime() - began);
        } catch (RuntimeException e) {
            metrics.groupFailed();
            LOG.warnf(e, "a group of %d uploads was not stored; the phones keep them", group.size());
            Refusal notStored =
                    Refusal.unavailable("tracking.not-stored", "The positions could not be stored; send them again");
            answer(group, (sender, place) -> sender.notStored(notStored));
        }
    }

    /// Receipts in the order of the uploads.
    private record Written(Positions.Judge judge, List<FixUpload.Receipt> receipts) {
        int known() {
            return receipts.stream().mapToInt(FixUpload.Receipt::duplicates).sum();
        }
    }

    private Written store(List<Waiting> group) {
        for (int attempt = 1; ; attempt++) {
            try {
                var opened = new ArrayList<Session>();
                Written written = database.write(tx -> {
                    opened.clear();
                    return write(tx, group, opened);
                });
                sessions.committed(opened);
                return written;
            } catch (Sessions.Outdated e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Written write(Tx tx, List<Waiting> group, List<Session> opened) {
        var keys = new LinkedHashSet<SessionKey>();
        group.forEach(request -> keys.add(key(request.upload())));
        Map<SessionKey, Session> accepted = sessions.open(tx, keys);
        opened.addAll(accepted.values());
        Positions.Judge judge = positions.judge();
        var receipts = new ArrayList<FixUpload.Receipt>(group.size());
        for (Waiting request : group) {
            Session session = requireNonNull(accepted.get(key(request.upload())));
            receipts.add(accept(request.upload(), session, judge));
        }
        if (!judge.fixes().isEmpty()) {
            sessions.save(tx, opened, judge.fixes().getLast().receivedAt());
            store.copy(tx, judge.fixes());
        }
        return new Written(judge, receipts);
    }

    private static FixUpload.Receipt accept(FixUpload upload, Session session, Positions.Judge judge) {
        int stored = 0;
        List<FixUpload.Refused> refused = upload.refused();
        for (Fix fix : upload.fixes()) {
            if (!session.hasRoomFor(fix.seq())) {
                refused = refused == upload.refused() ? new ArrayList<>(refused) : refused;
                refused.add(FixUpload.Refused.tooManyGaps(fix.seq()));
            } else if (session.add(fix.seq())) {
                judge.judge(fix);
                stored++;
            }
        }
        int known = upload.fixes().size() + upload.refused().size() - stored - refused.size();
        return new FixUpload.Receipt(upload.session(), session.contiguousEnd(), stored, known, refused);
    }

    private interface Answer {
        void give(FixSender sender, int place);
    }

    /// One task for each event loop, however many of its requests are in the group.
    private static void answer(List<Waiting> group, Answer answer) {
        var rounds = new IdentityHashMap<EventLoop, List<Runnable>>();
        for (int i = 0; i < group.size(); i++) {
            FixSender sender = group.get(i).sender();
            int place = i;
            rounds.computeIfAbsent(sender.loop(), unused -> new ArrayList<>()).add(() -> answer.give(sender, place));
        }
        rounds.forEach((loop, round) -> loop.execute(() -> round.forEach(Runnable::run)));
    }

    /// In a transaction of its own, before the batch: making a partition locks the table for a moment.
    private void ensurePartitions(List<Waiting> group) {
        long known = Long.MIN_VALUE;
        for (Waiting request : group) {
            for (Fix fix : request.upload().fixes()) {
                long day = Math.floorDiv(fix.recordedAt().getEpochSecond(), DAY_SECONDS);
                if (day != known && !partitions.contains(day)) {
                    database.run(tx -> store.ensurePartition(tx, LocalDate.ofEpochDay(day)));
                    partitions.add(day);
                }
                known = day;
            }
        }
    }

    private static SessionKey key(FixUpload upload) {
        return new SessionKey(upload.riderId(), upload.session());
    }
}
