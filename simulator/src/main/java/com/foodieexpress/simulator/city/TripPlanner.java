package com.foodieexpress.simulator.city;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;

/// Turns a route into a ride the way people ride: a personal pace, a speed that wanders, red lights.
public final class TripPlanner {
    private static final double RED_LIGHT_CHANCE = 0.025;
    private static final double SPEED_MEMORY = 0.8;
    private static final double SPEED_WANDER = 0.12;
    private static final double FALLBACK_MPS = 5;

    private final Dice dice;
    private final double pace;

    /// `pace` above 1 is a rider who is faster than the route's own estimate.
    public TripPlanner(Dice dice, double pace) {
        this.dice = dice;
        this.pace = pace;
    }

    public Trip plan(Polyline path, Duration expected, Instant start) {
        double cruiseMps = cruise(path, expected) * pace;
        var metres = new ArrayList<Double>();
        metres.add(0.0);
        double done = 0;
        double wander = 0;
        int redSteps = 0;
        while (done < path.lengthMetres()) {
            wander = wander * SPEED_MEMORY + dice.gaussian(0, SPEED_WANDER);
            redSteps = redSteps > 0 ? redSteps - 1 : redLight();
            double mps = redSteps > 0 ? 0 : cruiseMps * Math.clamp(1 + wander, 0.4, 1.6);
            done = Math.min(path.lengthMetres(), done + mps * Trip.STEP.toSeconds());
            metres.add(done);
        }
        return new Trip(path, start, metres);
    }

    private int redLight() {
        return dice.chance(RED_LIGHT_CHANCE) ? dice.between(2, 6) : 0;
    }

    private static double cruise(Polyline path, Duration expected) {
        return expected.isPositive() ? Math.max(1, path.lengthMetres() / expected.toSeconds()) : FALLBACK_MPS;
    }
}
