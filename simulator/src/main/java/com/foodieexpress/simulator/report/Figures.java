package com.foodieexpress.simulator.report;

/// Numbers for people.
final class Figures {
    private Figures() {}

    /// Two decimals.
    static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
