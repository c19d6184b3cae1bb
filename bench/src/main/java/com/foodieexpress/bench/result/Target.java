package com.foodieexpress.bench.result;

import java.util.Locale;

/// What a figure should be.
public record Target(boolean atMost, double bound) {

    public static Target atMost(double bound) {
        return new Target(true, bound);
    }

    public static Target atLeast(double bound) {
        return new Target(false, bound);
    }

    /// Reads what [#toString] wrote, also behind the word `ratio`.
    static Target parse(String text) {
        String bound = text.replace("ratio", "").strip();
        return new Target(
                bound.startsWith("≤"),
                Double.parseDouble(bound.substring(1).strip().replace(",", "")));
    }

    boolean met(double value) {
        return atMost ? value <= bound : value >= bound;
    }

    /// How far along the value is: 1 is exactly on target, more is better.
    double attainment(double value) {
        if (value <= 0 || bound <= 0) {
            return met(value) ? 1 : 0;
        }
        return atMost ? bound / value : value / bound;
    }

    @Override
    public String toString() {
        String number = bound == Math.rint(bound) ? String.format(Locale.ROOT, "%,.0f", bound) : Double.toString(bound);
        return (atMost ? "≤ " : "≥ ") + number;
    }
}
