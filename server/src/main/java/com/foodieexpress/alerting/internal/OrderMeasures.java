package com.foodieexpress.alerting.internal;

import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.events.EventReader;
import com.foodieexpress.platform.events.StoredEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Orders and their payments, counted from the event log in the minute they were written. Measures are on the wall
/// clock, also where the city's runs faster: that is the clock of who has to act.
@ApplicationScoped
class OrderMeasures implements MeasureSource, EventReader {

    static final Measure PLACED = Measure.count("orders.placed");
    static final Measure FAILED = Measure.share("orders.failed");
    static final Measure PAYMENTS_FAILED = Measure.share("payments.failed");

    private static final Set<String> TYPES = Set.of(
            "order.placed",
            "order.payment_failed",
            "order.delivered",
            "order.rejected",
            "order.expired",
            "order.cancelled",
            "order.undeliverable");

    private final SampleStore samples = new SampleStore();

    @Override
    public List<Measure> measures() {
        return List.of(PLACED, FAILED, PAYMENTS_FAILED);
    }

    /// What was counted stands in the samples already; only how far the minute has come is missing.
    @Override
    public List<Reading> read(Instant now) {
        return List.of();
    }

    /// The minutes that must be there even when nothing happened in them, and how far they have come.
    List<Reading> minutes(Instant now) {
        Instant open = Minutes.of(now);
        Instant last = open.minus(Duration.ofMinutes(1));
        return List.of(
                Reading.whole(PLACED.name(), last, 0, 1),
                Reading.whole(PLACED.name(), open, 0, Minutes.over(open, now)));
    }

    @Override
    public String name() {
        return "alerting";
    }

    @Override
    public boolean concerns(String type) {
        return TYPES.contains(type);
    }

    @Override
    public void read(Tx tx, List<StoredEvent> batch) {
        var placed = new ArrayList<Reading>();
        var shares = new ArrayList<Reading>();
        for (StoredEvent event : batch) {
            Instant minute = Minutes.of(event.recordedAt());
            switch (event.type()) {
                case "order.placed" -> {
                    placed.add(Reading.whole(PLACED.name(), minute, 1, 0));
                    shares.add(Reading.whole(PAYMENTS_FAILED.name(), minute, 0, 1));
                }
                case "order.payment_failed" -> shares.add(Reading.whole(PAYMENTS_FAILED.name(), minute, 1, 1));
                case "order.delivered" -> shares.add(Reading.whole(FAILED.name(), minute, 0, 1));
                case "order.rejected", "order.expired", "order.cancelled", "order.undeliverable" ->
                    shares.add(Reading.whole(FAILED.name(), minute, 1, 1));
                default -> {
                    // nothing that is measured
                }
            }
        }
        samples.count(tx, placed);
        samples.add(tx, shares);
    }
}
