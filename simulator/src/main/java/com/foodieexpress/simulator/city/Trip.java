package com.foodieexpress.simulator.city;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// One ride along a path, known in advance second by second: `metres.get(i)` is the way made after `i` steps.
///
/// Pure and immutable, so that the phone may sample it while the rider only waits for the arrival.
public final class Trip implements Movement {
    /// Length of one step.
    public static final Duration STEP = Duration.ofSeconds(5);

    private final Polyline path;
    private final Instant start;
    private final double[] metres;

    Trip(Polyline path, Instant start, List<Double> metres) {
        this.path = path;
        this.start = start;
        this.metres = metres.stream().mapToDouble(Double::doubleValue).toArray();
    }

    public Duration duration() {
        return STEP.multipliedBy(metres.length - 1L);
    }

    public Instant arrival() {
        return start.plus(duration());
    }

    public double lengthMetres() {
        return path.lengthMetres();
    }

    @Override
    public Point at(Instant instant) {
        return path.at(metresAt(instant));
    }

    @Override
    public double speedMpsAt(Instant instant) {
        if (instant.isBefore(start) || !instant.isBefore(arrival())) {
            return 0;
        }
        int step = (int) stepsAt(instant);
        return (metres[step + 1] - metres[step]) / STEP.toSeconds();
    }

    @Override
    public double headingAt(Instant instant) {
        return path.headingAt(metresAt(instant));
    }

    /// On the way, even while it waits at a traffic light.
    @Override
    public boolean movingAt(Instant instant) {
        return instant.isBefore(arrival());
    }

    /// The way made at `instant`, never less than before.
    public double metresAt(Instant instant) {
        double steps = stepsAt(instant);
        if (steps <= 0) {
            return metres[0];
        }
        if (steps >= metres.length - 1) {
            return metres[metres.length - 1];
        }
        int step = (int) steps;
        return metres[step] + (metres[step + 1] - metres[step]) * (steps - step);
    }

    private double stepsAt(Instant instant) {
        return (double) Duration.between(start, instant).toMillis() / STEP.toMillis();
    }
}
