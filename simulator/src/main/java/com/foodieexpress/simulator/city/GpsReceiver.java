package com.foodieexpress.simulator.city;

/// The error of a phone's position: it wanders slowly, and between high houses it jumps for a while.
///
/// Not thread-safe: one per phone.
public final class GpsReceiver {
    private static final double MEMORY = 0.9;
    private static final double WANDER_METRES = 1.6;
    private static final double CANYON_CHANCE = 0.01;
    private static final double CANYON_METRES = 22;

    private final Dice dice;
    private double north;
    private double east;
    private double lastErrorMetres;

    public GpsReceiver(Dice dice) {
        this.dice = dice;
    }

    public Point read(Point truth) {
        double step = dice.chance(CANYON_CHANCE) ? CANYON_METRES : WANDER_METRES;
        north = north * MEMORY + dice.gaussian(0, step);
        east = east * MEMORY + dice.gaussian(0, step);
        lastErrorMetres = Math.hypot(north, east);
        return truth.moved(north, east);
    }

    /// What the phone would say about its own error: near the truth, never better than 3 m.
    public double accuracyMetres() {
        return Math.round(10 * Math.max(3, lastErrorMetres * dice.between(0.8, 1.6))) / 10.0;
    }
}
