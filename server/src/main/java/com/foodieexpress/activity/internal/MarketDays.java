package com.foodieexpress.activity.internal;

import com.foodieexpress.platform.time.WallClock;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Where the market's days begin. The zone is written down with the first action and stays: days counted
/// with one zone would be wrong days of another.
@Singleton
class MarketDays {

    private static final Logger LOG = Logger.getLogger(MarketDays.class);

    private final ActivityDatabase database;
    private final CalendarStore store;
    private final ActivityConfig config;
    private final WallClock clock;
    private volatile @Nullable ZoneId zone;

    MarketDays(ActivityDatabase database, CalendarStore store, ActivityConfig config, WallClock clock) {
        this.database = database;
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    /// Days are sums of hours of UTC, so they have to begin with one.
    void check(@Observes @Priority(200) StartupEvent event) {
        var rules = config.timeZone().getRules();
        Instant now = clock.instant();
        if (rules.getOffset(now).getTotalSeconds() % 3_600 != 0
                || rules.getStandardOffset(now).getTotalSeconds() % 3_600 != 0) {
            throw new IllegalStateException("FOODIE_ACTIVITY_TIME_ZONE: " + config.timeZone()
                    + " is not a whole number of hours from UTC, and figures are kept by hours of UTC");
        }
    }

    ZoneId zone() {
        ZoneId known = zone;
        if (known == null) {
            ZoneId configured = config.timeZone();
            known = ZoneId.of(database.write(tx -> store.zone(tx, configured.getId())));
            if (!known.equals(configured)) {
                LOG.warnf(
                        "zone=%s figures of days stay in this zone, with which they were begun, not %s",
                        known, configured);
            }
            zone = known;
        }
        return known;
    }

    /// The beginning of the market's day that a moment falls into.
    static Instant day(Instant moment, ZoneId zone) {
        return Parts.start(LocalDate.ofInstant(moment, zone), zone);
    }
}
