package com.foodieexpress.alerting.internal;

/// What a span of a measure adds up to. The measure's value over the span is `num / den`: bad calls by calls, things by
/// minutes, milliseconds times calls by calls, levels by samples. So spans add up, and an open minute counts as far as
/// it has come.
record Sum(double num, double den) {

    static final Sum NONE = new Sum(0, 0);

    Sum plus(Sum more) {
        return new Sum(num + more.num, den + more.den);
    }

    boolean isEmpty() {
        return den <= 0;
    }

    /// 0 where there is nothing.
    double value() {
        return isEmpty() ? 0 : num / den;
    }
}
