package com.foodieexpress.tracking.internal;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.tracking.Tracking.PositionListener;
import com.foodieexpress.tracking.Tracking.RiderPosition;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Tells the listeners of moved riders on a thread of its own, so that a listener who takes its time delays no
/// acknowledgement. A rider who moves again meanwhile is told of once, at the newest position, and nobody
/// more often than their [Pace] allows: a phone that hands in an hour at once is no film.
@Singleton
class PositionPublisher {

    private static final Logger LOG = Logger.getLogger(PositionPublisher.class);

    private final Legs legs;
    private final ShownPositions shown;
    private final List<PositionListener> listeners = new CopyOnWriteArrayList<>();
    private final Map<UUID, RiderPosition> waiting = new LinkedHashMap<>();
    private final Pace pace = new Pace();
    private boolean running;

    PositionPublisher(Legs legs, ShownPositions shown) {
        this.legs = legs;
        this.shown = shown;
    }

    void start(@Observes @Priority(340) StartupEvent event) {
        synchronized (waiting) {
            running = true;
        }
        Thread.ofPlatform().daemon().name("position-publisher").start(this::loop);
    }

    void stop(@Observes @Priority(360) ShutdownEvent event) {
        synchronized (waiting) {
            running = false;
            waiting.notifyAll();
        }
    }

    void listen(PositionListener listener) {
        listeners.add(listener);
    }

    void publish(Collection<RiderPosition> moved) {
        synchronized (waiting) {
            moved.forEach(position -> waiting.put(position.riderId(), position));
            waiting.notifyAll();
        }
    }

    private void loop() {
        for (List<RiderPosition> next = take(); !next.isEmpty(); next = take()) {
            next.forEach(this::tell);
        }
    }

    /// Waits for positions that are due; none at the end.
    private List<RiderPosition> take() {
        synchronized (waiting) {
            while (true) {
                long now = System.nanoTime();
                List<RiderPosition> due = takeDue(now);
                if (!due.isEmpty() || !running) {
                    return due;
                }
                try {
                    waiting.wait(waiting.isEmpty() ? 0 : millisToNext(now));
                } catch (InterruptedException e) {
                    return List.of();
                }
            }
        }
    }

    private List<RiderPosition> takeDue(long now) {
        var due = new ArrayList<RiderPosition>();
        for (Iterator<RiderPosition> each = waiting.values().iterator(); each.hasNext(); ) {
            RiderPosition position = each.next();
            if (pace.nanosUntilDue(position.riderId(), now) <= 0 || !running) {
                pace.told(position.riderId(), now);
                due.add(position);
                each.remove();
            }
        }
        return due;
    }

    /// Until the first of those who wait is due, and no longer: a whole pause would make a rider who was told of late
    /// late for good.
    private long millisToNext(long now) {
        long nanos = Pace.PAUSE_NANOS;
        for (UUID rider : waiting.keySet()) {
            nanos = Math.min(nanos, pace.nanosUntilDue(rider, now));
        }
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos + 999_999));
    }

    private void tell(RiderPosition position) {
        GeoPoint point = shown.advance(position);
        for (PositionListener listener : listeners) {
            try {
                listener.moved(position, point, legs.progressOf(position.riderId()));
            } catch (RuntimeException e) {
                LOG.errorf(e, "rider=%s a listener failed", position.riderId());
            }
        }
    }
}
