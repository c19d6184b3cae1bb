package com.foodieexpress.bench.tracking.push;

import com.foodieexpress.bench.city.Wire;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// The rider whose fixes are timed: twenty a second by the clock along the way, half a metre apart, whatever became
/// of the one before. Each is recognised by its time.
final class TimedRider implements AutoCloseable {

    static final int PER_SECOND = 20;
    private static final double STEP_METRES = 0.5;
    private static final double METRES_OF_A_DEGREE = 111_195;

    private final Wire wire;
    private final List<double[]> way;
    private final UUID session = UUID.randomUUID();
    private final Map<Instant, Long> sentAt = new ConcurrentHashMap<>();
    private int seq;
    private int corner;
    private double gone;

    TimedRider(Wire wire, List<double[]> way) {
        this.wire = wire;
        this.way = way;
    }

    void ride(int seconds) throws IOException {
        long begin = System.nanoTime();
        for (int n = 0; n < seconds * PER_SECOND; n++) {
            LockSupport.parkNanos(begin + n * (1_000_000_000L / PER_SECOND) - System.nanoTime());
            Instant recordedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            String body = next(recordedAt);
            sentAt.put(recordedAt, System.nanoTime());
            wire.post("", body).mustBeGood();
        }
    }

    /// `System.nanoTime()` when the fix of that time was sent.
    @Nullable
    Long sentAt(Instant recordedAt) {
        return sentAt.get(recordedAt);
    }

    private String next(Instant at) {
        seq++;
        double[] point = step();
        return "{\"session\":\"" + session + "\",\"seq\":" + seq + ",\"lat\":" + rounded(point[1]) + ",\"lng\":"
                + rounded(point[0])
                + ",\"accuracyMetres\":4.5,\"speedMps\":10.0,\"headingDegrees\":0.0,\"recordedAt\":\"" + at
                + "\"}";
    }

    /// Stays at the door when the way is done.
    private double[] step() {
        gone += STEP_METRES;
        while (corner < way.size() - 1) {
            double[] from = way.get(corner);
            double[] to = way.get(corner + 1);
            double length = metres(from, to);
            if (gone < length) {
                double share = gone / length;
                return new double[] {from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])};
            }
            gone -= length;
            corner++;
        }
        return way.getLast();
    }

    private static double metres(double[] from, double[] to) {
        double east = (to[0] - from[0]) * Math.cos(Math.toRadians(from[1]));
        return Math.hypot(east, to[1] - from[1]) * METRES_OF_A_DEGREE;
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e7) / 1e7;
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
