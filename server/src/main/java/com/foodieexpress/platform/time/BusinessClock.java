package com.foodieexpress.platform.time;

import com.foodieexpress.platform.config.PlatformConfig;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// The clock of everything that happens in the city: orders, offers, deliveries, opening hours, ETA.
///
/// Business time runs `rate` times as fast as wall time from a stored anchor. A new rate starts a new anchor at the
/// business
/// time reached, so business time never runs backwards, also not over restarts. Tokens, leases, limits and the audit
/// use
/// [WallClock] instead.
@ApplicationScoped
public class BusinessClock implements InstantSource {

    private record Anchor(Instant wall, Instant business, double rate) {
        Instant at(Instant wallNow) {
            long nanos = (long) (Duration.between(wall, wallNow).toNanos() * rate);
            return business.plusNanos(Math.max(0, nanos)).truncatedTo(ChronoUnit.MICROS);
        }
    }

    private final WallClock wallClock;
    private volatile Anchor anchor;

    public BusinessClock(Database database, WallClock wallClock, PlatformConfig config) {
        this.wallClock = wallClock;
        this.anchor = database.write(tx -> open(tx, wallClock.instant(), config.speed()));
    }

    @Override
    public Instant instant() {
        return anchor.at(wallClock.instant());
    }

    /// Business seconds per wall second.
    public double rate() {
        return anchor.rate();
    }

    /// A span of business time that lasts at least so long on the wall: however hurried the city, people and networks
    /// need their time.
    public Duration atLeastOnTheWall(Duration business, Duration wall) {
        Duration least = Duration.ofNanos((long) (wall.toNanos() * anchor.rate()));
        return business.compareTo(least) < 0 ? least : business;
    }

    /// How long to wait on the wall for a span of business time.
    public Duration onTheWall(Duration business) {
        return Duration.ofNanos((long) (business.toNanos() / anchor.rate()));
    }

    private static Anchor open(Tx tx, Instant wallNow, double rate) {
        Anchor stored = tx.query("select wall_anchor, business_anchor, rate from platform.business_clock for update")
                .map((row, context) -> new Anchor(
                        row.getTimestamp("wall_anchor").toInstant(),
                        row.getTimestamp("business_anchor").toInstant(),
                        row.getDouble("rate")))
                .findOne()
                .orElse(null);
        Anchor opened = reopen(stored, wallNow, rate);
        tx.update("""
                        insert into platform.business_clock (only_row, wall_anchor, business_anchor, rate)
                        values (true, :wall, :business, :rate)
                        on conflict (only_row) do update
                        set wall_anchor = :wall, business_anchor = :business, rate = :rate""")
                .bind("wall", opened.wall())
                .bind("business", opened.business())
                .bind("rate", opened.rate())
                .execute();
        return opened;
    }

    private static Anchor reopen(@Nullable Anchor stored, Instant wallNow, double rate) {
        if (stored == null) {
            return new Anchor(wallNow, wallNow, rate);
        }
        if (stored.rate() == rate) {
            return stored;
        }
        Instant reached = stored.at(wallNow);
        return new Anchor(wallNow, reached.isBefore(wallNow) ? wallNow : reached, rate);
    }
}
