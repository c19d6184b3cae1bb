package com.foodieexpress.bench.tracking.push;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// The fixes of a rider on a straight street.
final class Phone {

    private static final double SOUTH = 43.70;
    /// About a metre.
    private static final double STEP = 1e-5;
    private static final int STREET_STEPS = 20_000;

    private final UUID session = UUID.randomUUID();
    private final Instant first = Instant.now().minusSeconds(60);
    private int seq;

    private static double latitude(int seq) {
        int step = seq % (2 * STREET_STEPS);
        return SOUTH + STEP * (step < STREET_STEPS ? step : 2 * STREET_STEPS - step);
    }

    /// Recorded a tenth of a second apart.
    String batch(int fixes) {
        var body = new StringBuilder("{\"session\":\"" + session + "\",\"fixes\":[");
        for (int i = 0; i < fixes; i++) {
            body.append(i == 0 ? "" : ",").append(fix(first.plusMillis(100L * (seq + 1))));
        }
        return body.append("]}").toString();
    }

    private String fix(Instant at) {
        seq++;
        return "{\"seq\":" + seq + ",\"lat\":" + Math.round(latitude(seq) * 1e5) / 1e5
                + ",\"lng\":7.42,\"accuracyMetres\":4.5,"
                + "\"speedMps\":10.0,\"headingDegrees\":0.0,\"recordedAt\":\"" + at.truncatedTo(ChronoUnit.MILLIS)
                + "\"}";
    }
}
