package com.foodieexpress.catalog.internal;

import com.foodieexpress.kernel.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;

/// What delivery costs and how long it is likely to take, by straight-line distance. Cheap enough for every card of a
/// list; an order's own ETA comes from real streets.
@ApplicationScoped
class DeliveryTerms {

    private static final long FEE_STEP_MINOR = 10;
    private static final int SPREAD_MINUTES = 10;

    record Minutes(int low, int high) {}

    private final CatalogConfig config;

    DeliveryTerms(CatalogConfig config) {
        this.config = config;
    }

    /// Never falls with distance.
    Money fee(double metres, Currency currency) {
        double beyond = Math.max(0, metres - config.deliveryFeeIncludedMetres());
        double exact = beyond * config.deliveryFeePerKmMinor() / 1_000;
        long steps = (long) Math.ceil(exact / FEE_STEP_MINOR);
        return new Money(config.deliveryFeeBaseMinor() + steps * FEE_STEP_MINOR, currency);
    }

    Minutes minutes(int prepMinutes, double metres) {
        double travelMinutes = metres * config.detourFactor() / config.travelMetresPerSecond() / 60;
        int low = (int) Math.round(prepMinutes + travelMinutes + config.handoverMinutes());
        return new Minutes(low, low + SPREAD_MINUTES);
    }
}
