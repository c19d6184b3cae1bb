package com.foodieexpress.activity.internal;

/// The parts of time that figures and people are kept for. The numbers are stored.
enum Grain {
    /// Of UTC.
    HOUR(0),
    /// Of the market.
    DAY(1);

    private final int number;

    Grain(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static Grain of(int number) {
        return values()[number];
    }
}
