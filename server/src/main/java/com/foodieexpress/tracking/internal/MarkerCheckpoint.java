package com.foodieexpress.tracking.internal;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.tracking.Tracking.RiderPosition;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Saves the markers that have moved, twice a second and away from the writer, and puts them back at the start.
///
/// What a crash takes from the checkpoint is still among the fixes: a start reads those that are newer.
@Singleton
class MarkerCheckpoint {

    private static final Logger LOG = Logger.getLogger(MarkerCheckpoint.class);
    private static final long PAUSE_MILLIS = 500;
    /// On the wall, how far before the newest saved marker an unsaved one may lie.
    private static final Duration BEHIND = Duration.ofSeconds(10);

    private final Database database;
    private final FixStore store;
    private final Positions positions;
    private final BusinessClock clock;
    private final Map<UUID, RiderPosition> unsaved = new HashMap<>();
    private final Set<UUID> forgotten = new HashSet<>();
    private boolean running;

    MarkerCheckpoint(Database database, FixStore store, Positions positions, BusinessClock clock) {
        this.database = database;
        this.store = store;
        this.positions = positions;
        this.clock = clock;
    }

    /// Before the writer, which judges new fixes by the old.
    void start(@Observes @Priority(345) StartupEvent event) {
        restore();
        synchronized (unsaved) {
            running = true;
        }
        Thread.ofPlatform().daemon().name("marker-checkpoint").start(this::loop);
    }

    /// After the writer, whose last group counts too.
    void stop(@Observes @Priority(355) ShutdownEvent event) {
        synchronized (unsaved) {
            running = false;
            unsaved.notifyAll();
        }
        save();
    }

    void restore() {
        List<RiderPosition> saved = database.read(store::allLatest);
        positions.load(saved);
        Instant now = clock.instant();
        Instant newest = saved.stream()
                .map(RiderPosition::recordedAt)
                .filter(at -> at.isBefore(now))
                .max(Instant::compareTo)
                .orElse(now);
        Duration behind = Duration.ofMillis((long) (BEHIND.toMillis() * Math.max(1, clock.rate())));
        positions.load(database.read(tx -> store.newestSince(tx, newest.minus(behind))));
    }

    void moved(Collection<RiderPosition> moved) {
        synchronized (unsaved) {
            moved.forEach(position -> unsaved.put(position.riderId(), position));
        }
    }

    /// Of a rider who was erased; a save that is just under way must not bring the marker back.
    void forget(UUID riderId) {
        synchronized (unsaved) {
            unsaved.remove(riderId);
            forgotten.add(riderId);
        }
    }

    private void loop() {
        while (pause()) {
            try {
                save();
            } catch (RuntimeException e) {
                LOG.warn("the markers were not saved; the next round tries again", e);
            }
        }
    }

    private boolean pause() {
        synchronized (unsaved) {
            try {
                if (running) {
                    unsaved.wait(PAUSE_MILLIS);
                }
            } catch (InterruptedException e) {
                return false;
            }
            return running;
        }
    }

    private synchronized void save() {
        List<RiderPosition> taken;
        List<UUID> gone;
        synchronized (unsaved) {
            taken = new ArrayList<>(unsaved.values());
            gone = List.copyOf(forgotten);
            unsaved.clear();
            forgotten.clear();
        }
        if (taken.isEmpty() && gone.isEmpty()) {
            return;
        }
        try {
            database.run(tx -> {
                store.saveLatest(tx, taken);
                store.deleteLatest(tx, gone);
            });
        } catch (RuntimeException e) {
            synchronized (unsaved) {
                taken.forEach(position -> unsaved.putIfAbsent(position.riderId(), position));
                forgotten.addAll(gone);
                unsaved.keySet().removeAll(forgotten);
            }
            throw e;
        }
    }
}
