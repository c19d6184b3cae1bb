package com.foodieexpress.dispatch.internal;

import com.foodieexpress.identity.Accounts;
import com.foodieexpress.kernel.Money;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.settings.Settings;
import com.foodieexpress.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Shows a rider's working day.
@ApplicationScoped
class RiderViews {

    private final Database database;
    private final RiderStore riders;
    private final DeliveryStore deliveries;
    private final OfferStore offers;
    private final RiderPositions positions;
    private final DeliveryViews views;
    private final Accounts accounts;
    private final BusinessClock clock;
    private final DispatchConfig config;
    private final Settings settings;

    RiderViews(
            Database database,
            RiderStore riders,
            DeliveryStore deliveries,
            OfferStore offers,
            RiderPositions positions,
            DeliveryViews views,
            Accounts accounts,
            BusinessClock clock,
            DispatchConfig config,
            Settings settings) {
        this.database = database;
        this.riders = riders;
        this.deliveries = deliveries;
        this.offers = offers;
        this.positions = positions;
        this.views = views;
        this.accounts = accounts;
        this.clock = clock;
        this.config = config;
        this.settings = settings;
    }

    private record Work(
            RiderStore.@Nullable Rider rider, @Nullable Delivery job, List<Offer> offers, DeliveryStore.Today today) {}

    DispatchJson.RiderJson rider(UUID riderId) {
        Instant midnight = clock.instant()
                .atZone(ZoneId.of(config.timeZone()))
                .truncatedTo(ChronoUnit.DAYS)
                .toInstant();
        Work work = database.read(tx -> new Work(
                riders.find(tx, riderId).orElse(null),
                deliveries.jobOf(tx, riderId).orElse(null),
                offers.openOf(tx, riderId),
                deliveries.today(tx, riderId, midnight)));
        var account = accounts.account(riderId);
        RiderPositions.Known known = work.rider() == null ? null : positions.known(work.rider());
        return new DispatchJson.RiderJson(
                riderId,
                account.name(),
                new DispatchJson.VehicleJson(account.vehicleType(), account.vehicleDescription()),
                status(work, known),
                known == null ? null : known.point(),
                work.job() == null ? List.of() : List.of(views.view(work.job())),
                new DispatchJson.TodayJson(
                        work.today().deliveries(),
                        new Money(work.today().earningsMinor(), Currency.getInstance(config.currency()))));
    }

    private String status(Work work, RiderPositions.@Nullable Known known) {
        if (work.job() != null) {
            return "on_job";
        }
        if (work.rider() == null || work.rider().status() == RiderStore.Status.OFFLINE) {
            return "offline";
        }
        if (work.rider().status() == RiderStore.Status.BREAK) {
            return "break";
        }
        if (!work.offers().isEmpty()) {
            return "offered";
        }
        boolean stale = known == null
                || known.at()
                        .isBefore(clock.instant()
                                .minus(settings.of(SearchSettings.class).positionLife()));
        return stale ? "stale" : "online";
    }
}
