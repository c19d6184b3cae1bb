package com.foodieexpress.payments.internal;

import com.foodieexpress.payments.Payments;
import com.foodieexpress.platform.calls.OutgoingCalls;
import com.foodieexpress.platform.config.PlatformConfig;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.events.EventLog;
import com.foodieexpress.platform.events.EventPump;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.testing.Beans;
import io.smallrye.config.SmallRyeConfigBuilder;

/// The feature put together by hand.
record PaymentParts(Payments payments, CarryOutEffect carryOut, EffectWorkers workers) {

    /// The workers stand still until they are started.
    static PaymentParts on(
            Database database, PaymentGateway gateway, WallClock clock, Payments.PaymentListener... listeners) {
        PlatformConfig config = new SmallRyeConfigBuilder()
                .withMapping(PlatformConfig.class)
                .build()
                .getConfigMapping(PlatformConfig.class);
        var store = new PaymentStore();
        var effects = new EffectStore();
        var decisions = new Decisions();
        var log = new EventLog(database, clock, new EventPump(database, clock, Beans.of(), Beans.of()));
        var carryOut = new CarryOutEffect(
                database,
                store,
                effects,
                gateway,
                new OutgoingCalls(Beans.of()),
                Beans.of(listeners),
                decisions,
                log,
                new BusinessClock(database, clock, config),
                clock);
        var workers = new EffectWorkers(database, effects, carryOut, clock);
        var payments = new StoredPayments(database, store, effects, workers, gateway, decisions, clock);
        return new PaymentParts(payments, carryOut, workers);
    }
}
