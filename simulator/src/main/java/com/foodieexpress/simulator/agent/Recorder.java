package com.foodieexpress.simulator.agent;

import com.foodieexpress.simulator.city.Dice;
import com.foodieexpress.simulator.city.GpsReceiver;
import com.foodieexpress.simulator.city.Movement;
import com.foodieexpress.simulator.city.Point;
import com.foodieexpress.simulator.city.Trip;
import com.foodieexpress.simulator.wire.Fix;
import com.foodieexpress.simulator.wire.FixBatch;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;

/// The memory of a phone: fixes in the order of their numbers, until the server has answered for them.
///
/// One session number per recorder. Not thread-safe.
final class Recorder {
    /// A third of what one request may hold: small enough to answer fast, large enough to catch up after a tunnel.
    static final int BATCH = 160;

    private static final Duration LONGEST_GAP = Trip.STEP.multipliedBy(600);

    private final Deque<Fix> buffer = new ArrayDeque<>();
    private final GpsReceiver receiver;
    private final UUID session;
    private Instant sampledUntil;
    private Instant recordedUntil = Instant.EPOCH;
    private long lastSeq;

    Recorder(Dice dice, Instant start) {
        // Not from the dice: a later run with the same seed counts from one again, and the same number of the same
        // session is a repeat to the server.
        this.session = UUID.randomUUID();
        this.receiver = new GpsReceiver(dice);
        // Phones tell milliseconds.
        this.sampledUntil = start.truncatedTo(ChronoUnit.MILLIS);
    }

    /// Samples every 5 s up to `now`; a phone that lies still keeps one sample in `parkedEvery`.
    void record(Movement movement, Instant now, Duration parkedEvery) {
        if (Duration.between(sampledUntil, now).compareTo(LONGEST_GAP) > 0) {
            sampledUntil = now.minus(LONGEST_GAP).truncatedTo(ChronoUnit.MILLIS);
        }
        if (Duration.between(now, sampledUntil).compareTo(LONGEST_GAP) > 0) {
            // The city's clock was set back (another database): its time is the truth.
            sampledUntil = now.truncatedTo(ChronoUnit.MILLIS);
            recordedUntil = Instant.EPOCH;
        }
        for (Instant tick = sampledUntil.plus(Trip.STEP); !tick.isAfter(now); tick = tick.plus(Trip.STEP)) {
            sampledUntil = tick;
            boolean due = Duration.between(recordedUntil, tick).compareTo(parkedEvery) >= 0;
            if (due || movement.movingAt(tick)) {
                keep(movement, tick);
            }
        }
    }

    boolean hasFixes() {
        return !buffer.isEmpty();
    }

    FixBatch batch() {
        return new FixBatch(session, buffer.stream().limit(BATCH).toList());
    }

    /// Forgets what the server has answered for.
    void drop(FixBatch answered) {
        long last = answered.fixes().getLast().seq();
        while (!buffer.isEmpty() && buffer.getFirst().seq() <= last) {
            buffer.removeFirst();
        }
    }

    private void keep(Movement movement, Instant tick) {
        recordedUntil = tick;
        Point place = receiver.read(movement.at(tick));
        buffer.add(new Fix(
                ++lastSeq,
                rounded(place.lat(), 1e6),
                rounded(place.lng(), 1e6),
                receiver.accuracyMetres(),
                rounded(movement.speedMpsAt(tick), 10),
                rounded(movement.headingAt(tick), 1) % 360,
                tick));
    }

    private static double rounded(double value, double scale) {
        return Math.round(value * scale) / scale;
    }
}
