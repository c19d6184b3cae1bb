package com.foodieexpress.simulator;

import com.foodieexpress.simulator.api.ApiRequest;
import com.foodieexpress.simulator.api.Session;
import com.foodieexpress.simulator.city.CityClock;
import com.foodieexpress.simulator.city.Movement;
import com.foodieexpress.simulator.city.Point;
import com.foodieexpress.simulator.city.Trip;
import com.foodieexpress.simulator.wire.Fix;
import com.foodieexpress.simulator.wire.FixBatch;
import com.foodieexpress.simulator.wire.FixReceipt;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Sends one rider's movement until it ends, a fix for every 5 s of city time, in batches when the city runs fast.
final class LocationSender {
    private static final Duration SHORTEST_WALL = Duration.ofMillis(200);
    private static final double ACCURACY_METRES = 5;

    private final Session session;
    private final CityClock clock;
    private final UUID phoneSession = UUID.randomUUID();
    private long lastSeq;

    LocationSender(Session session, CityClock clock) {
        this.session = session;
        this.clock = clock;
    }

    void send(Movement movement) throws InterruptedException {
        Instant tick = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        boolean moving = true;
        while (moving) {
            var fixes = new ArrayList<Fix>();
            for (; moving && !tick.isAfter(clock.instant()); tick = tick.plus(Trip.STEP)) {
                fixes.add(fix(movement, tick));
                moving = movement.movingAt(tick);
            }
            if (!fixes.isEmpty()) {
                post(fixes);
            }
            if (moving) {
                Thread.sleep(pause());
            }
        }
    }

    private Duration pause() {
        Duration step = clock.wall(Trip.STEP);
        return step.compareTo(SHORTEST_WALL) > 0 ? step : SHORTEST_WALL;
    }

    private Fix fix(Movement movement, Instant at) {
        Point place = movement.at(at);
        return new Fix(
                ++lastSeq,
                place.lat(),
                place.lng(),
                ACCURACY_METRES,
                movement.speedMpsAt(at),
                movement.headingAt(at) % 360,
                at);
    }

    private void post(List<Fix> fixes) {
        var request = ApiRequest.post("/riders/me/fixes").body(new FixBatch(phoneSession, fixes));
        FixReceipt receipt = session.call(request).as(FixReceipt.class);
        Fix last = fixes.getLast();
        System.out.printf(
                Locale.ROOT, "%s  %.6f,%.6f  %d stored%n", last.recordedAt(), last.lat(), last.lng(), receipt.stored());
        receipt.refusedFixes().forEach(fix -> System.out.println("  refused: " + fix));
    }
}
