package com.foodieexpress.activity.internal;

/// How often something was called, how often in vain, and how long it took. Not thread-safe.
final class Tally {

    private long calls;
    private long failures;
    private long micros;
    private long slowest;
    private final LatencySketch sketch;

    Tally() {
        this(new LatencySketch());
    }

    private Tally(LatencySketch sketch) {
        this.sketch = sketch;
    }

    static Tally stored(long calls, long failures, long micros, long slowest, byte[] sketch) {
        var tally = new Tally(LatencySketch.read(sketch));
        tally.calls = calls;
        tally.failures = failures;
        tally.micros = micros;
        tally.slowest = slowest;
        return tally;
    }

    void add(Action action) {
        calls += action.calls();
        failures += action.failures();
        micros += action.micros();
        LatencySketch many = action.sketch();
        if (many == null) {
            sketch.add(action.micros());
            slowest = Math.max(slowest, action.micros());
        } else {
            sketch.add(many);
            slowest = Math.max(slowest, (long) many.quantile(1));
        }
    }

    void add(Tally other) {
        calls += other.calls;
        failures += other.failures;
        micros += other.micros;
        slowest = Math.max(slowest, other.slowest);
        sketch.add(other.sketch);
    }

    long calls() {
        return calls;
    }

    long failures() {
        return failures;
    }

    long micros() {
        return micros;
    }

    long slowest() {
        return slowest;
    }

    LatencySketch sketch() {
        return sketch;
    }
}
