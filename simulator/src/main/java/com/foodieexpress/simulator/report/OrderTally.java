package com.foodieexpress.simulator.report;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// Orders by outcome, and how long the delivered ones took in city time. Thread-safe.
public final class OrderTally {
    private final Map<Outcome, LongAdder> outcomes = new ConcurrentHashMap<>();
    private final LongAdder placed = new LongAdder();
    private final LongAdder unserved = new LongAdder();
    private final Samples deliveryMinutes = new Samples();

    public void placed() {
        placed.increment();
    }

    /// Somebody was hungry, but every simulated customer had an order on its way already.
    public void unserved() {
        unserved.increment();
    }

    public void ended(Outcome outcome) {
        outcomes.computeIfAbsent(outcome, _ -> new LongAdder()).increment();
    }

    public void delivered(Duration fromPlacement) {
        deliveryMinutes.add(fromPlacement.toMillis() / 60_000.0);
    }

    public long of(Outcome outcome) {
        LongAdder adder = outcomes.get(outcome);
        return adder == null ? 0 : adder.sum();
    }

    public OrderFigures figures() {
        var byOutcome = new EnumMap<Outcome, Long>(Outcome.class);
        outcomes.forEach((outcome, adder) -> byOutcome.put(outcome, adder.sum()));
        Distribution minutes = deliveryMinutes.distribution();
        return new OrderFigures(
                placed.sum(),
                of(Outcome.DELIVERED),
                unserved.sum(),
                byOutcome,
                Figures.round(minutes.mean()),
                Figures.round(minutes.percentile(50)),
                Figures.round(minutes.percentile(90)));
    }

    /// What the report says of the orders; minutes from placement to the door.
    public record OrderFigures(
            long placed,
            long delivered,
            long unservedDemand,
            Map<Outcome, Long> byOutcome,
            double deliveryMinutesMean,
            double deliveryMinutesP50,
            double deliveryMinutesP90) {}
}
