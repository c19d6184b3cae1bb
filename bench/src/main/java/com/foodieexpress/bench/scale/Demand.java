package com.foodieexpress.bench.scale;

/// What people do at the busiest minute, and how much of that at any other of a dinner evening.
///
/// @param secondsBetweenFixes of one rider
/// @param ordersPerRiderHour delivered by one rider
/// @param watchersPerRider open pages and apps, the rider's own among them, that hear of one rider's positions
record Demand(double secondsBetweenFixes, double ordersPerRiderHour, double watchersPerRider) {

    static final int EVENING_SECONDS = 3 * 3_600;

    private static final double SECONDS_AN_HOUR = 3_600;
    private static final double FLOOR = 0.4;
    private static final double HALF_WIDTH = 0.25;

    static final Demand DINNER = new Demand(5, 2.2, 10);

    double fixes(double riders) {
        return riders / secondsBetweenFixes;
    }

    double orders(double riders) {
        return riders * ordersPerRiderHour / SECONDS_AN_HOUR;
    }

    double deliveries(double riders) {
        return fixes(riders) * watchersPerRider;
    }

    double sockets(double riders) {
        return riders * watchersPerRider;
    }

    /// The share of the peak at a second of the evening: a bell over what is there anyway.
    static double share(int second) {
        double away = (second / (double) EVENING_SECONDS - 0.5) / HALF_WIDTH;
        return FLOOR + (1 - FLOOR) * Math.exp(-away * away);
    }
}
