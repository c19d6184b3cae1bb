package com.foodieexpress.catalog.internal;

import com.foodieexpress.kernel.Money;
import com.foodieexpress.platform.settings.Settings;
import com.foodieexpress.platform.settings.SettingsSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;

/// What delivery costs and how long it is likely to take, by straight-line distance. Cheap enough for every card of a
/// list; an order's own ETA comes from real streets.
@ApplicationScoped
class DeliveryTerms {

    private static final long FEE_STEP_MINOR = 10;
    private static final int SPREAD_MINUTES = 10;

    record Minutes(int low, int high) {}

    private final Settings settings;

    DeliveryTerms(Settings settings) {
        this.settings = settings;
    }

    /// By the settings in force. Never falls with distance.
    Money fee(double metres, Currency currency) {
        return fee(metres, currency, settings.snapshot());
    }

    /// By the settings of a given version.
    Money fee(double metres, Currency currency, SettingsSnapshot terms) {
        DeliveryFeeSettings fee = terms.of(DeliveryFeeSettings.class);
        double beyond = Math.max(0, metres - fee.includedMetres());
        double exact = beyond * fee.perKilometreMinor() / 1_000;
        long steps = (long) Math.ceil(exact / FEE_STEP_MINOR);
        return new Money(fee.baseMinor() + steps * FEE_STEP_MINOR, currency);
    }

    Minutes minutes(int prepMinutes, double metres) {
        EstimateSettings estimate = settings.of(EstimateSettings.class);
        double travelMinutes = metres * estimate.detourFactor() / estimate.travelMetresPerSecond() / 60;
        int low = (int) Math.round(prepMinutes + travelMinutes + estimate.handoverMinutes());
        return new Minutes(low, low + SPREAD_MINUTES);
    }
}
