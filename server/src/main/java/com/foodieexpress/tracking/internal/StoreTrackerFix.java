package com.foodieexpress.tracking.internal;

import com.foodieexpress.identity.Accounts;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.tracking.internal.FixUpload.Refused;
import io.netty.channel.EventLoop;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Stores a tracker's position and returns when it is durable.
///
/// Such trackers number nothing: a session is a quarter of an hour of one device, and a fix's number the
/// second in it. So a resend is known by its time.
@ApplicationScoped
class StoreTrackerFix {

    private static final long SESSION_SECONDS = 900;
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
    /// Further from now a time is no time, and would not survive the arithmetic.
    private static final Duration IMAGINABLE = Duration.ofDays(365);

    private static final int PATIENCE_SECONDS = 30;

    private final Database database;
    private final DeviceStore devices;
    private final Accounts accounts;
    private final FixWriter writer;
    private final BusinessClock businessClock;
    private final WallClock wallClock;
    private final Vertx vertx;

    StoreTrackerFix(
            Database database,
            DeviceStore devices,
            Accounts accounts,
            FixWriter writer,
            BusinessClock businessClock,
            WallClock wallClock,
            Vertx vertx) {
        this.database = database;
        this.devices = devices;
        this.accounts = accounts;
        this.writer = writer;
        this.businessClock = businessClock;
        this.wallClock = wallClock;
        this.vertx = vertx;
    }

    /// Throws [Refusal] for a token that lets nobody in (401), a rider who may not work (403), and when the
    /// position could not be stored (503). A position that will never be taken is dropped: these apps would
    /// repeat it.
    void store(TrackerFix told) {
        Device device = device(told.token());
        Instant now = businessClock.instant();
        if (Duration.between(told.at(), wallClock.instant()).abs().compareTo(IMAGINABLE) > 0) {
            return;
        }
        long second = told.at().getEpochSecond();
        long quarter = Math.floorDiv(second, SESSION_SECONDS);
        UUID session =
                new UUID(device.id().getMostSignificantBits(), device.id().getLeastSignificantBits() ^ quarter);
        FixValues values = told.values(Math.floorMod(second, SESSION_SECONDS), inBusinessTime(told.at(), now));
        var fixes = new ArrayList<Fix>(1);
        var refused = new ArrayList<Refused>(1);
        if (values.refusal() == null) {
            values.place(device.riderId(), session, ClockSkew.of(null, now, 1), now, fixes, refused);
        }
        if (!fixes.isEmpty()) {
            await(new FixUpload(device.riderId(), session, true, fixes, List.of()));
        }
    }

    private Device device(String token) {
        Device device = database.read(tx -> devices.findByToken(tx, DeviceToken.hash(token)))
                .orElseThrow(() -> Refusal.unauthenticated("tracking.unknown-device", "No tracker has this token"));
        if (!accounts.mayTrade(device.riderId(), Role.RIDER)) {
            throw Refusal.forbidden("identity.account-pending", "This rider may not work now");
        }
        Instant now = wallClock.instant();
        if (device.lastSeenAt() == null || device.lastSeenAt().isBefore(now.minus(SEEN_EVERY))) {
            database.run(tx -> devices.seen(tx, device.id(), now));
        }
        return device;
    }

    /// Trackers go by the wall clock. How long ago that was, in the city's time.
    private Instant inBusinessTime(Instant at, Instant now) {
        Duration ago = Duration.between(at, wallClock.instant());
        return now.minusMillis((long) (ago.toMillis() * businessClock.rate()));
    }

    private void await(FixUpload upload) {
        var receipt = new CompletableFuture<FixUpload.Receipt>();
        EventLoop loop = ((ContextInternal) vertx.getOrCreateContext()).nettyEventLoop();
        writer.submit(upload, new Waiting(loop, receipt));
        try {
            receipt.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw notStored();
        } catch (TimeoutException e) {
            throw notStored();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notStored();
        }
    }

    private static Refusal notStored() {
        return Refusal.unavailable("tracking.not-stored", "The position could not be stored; send it again");
    }

    private record Waiting(EventLoop loop, CompletableFuture<FixUpload.Receipt> receipt) implements FixSender {

        @Override
        public void stored(FixUpload.Receipt stored) {
            receipt.complete(stored);
        }

        @Override
        public void notStored(Refusal refusal) {
            receipt.completeExceptionally(refusal);
        }
    }
}
