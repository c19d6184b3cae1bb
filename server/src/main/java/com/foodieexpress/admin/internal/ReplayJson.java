package com.foodieexpress.admin.internal;

import com.foodieexpress.dispatch.Deliveries.PlannedLeg;
import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.tracking.Tracking.StoredFix;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A replay on the wire.
record ReplayJson(
        UUID orderId,
        String number,
        String status,
        Instant from,
        Instant to,
        KitchenJson restaurant,
        GeoPoint dropoff,
        List<RideJson> rides,
        List<LegJson> legs,
        List<EntryJson> entries) {

    record KitchenJson(String name, GeoPoint location) {}

    record RideJson(UUID riderId, String name, Instant from, Instant to, List<FixJson> fixes) {}

    record FixJson(
            double lat,
            double lng,
            @Nullable Double headingDegrees,
            @Nullable Double speedMps,
            @Nullable Double accuracyMetres,
            Instant recordedAt,
            Instant receivedAt,
            int flags) {}

    record LegJson(String target, String polyline, double metres, double seconds, Instant plannedAt) {}

    record EntryJson(
            String kind,
            Instant at,
            String about,
            @Nullable String status,
            @Nullable Role actor,
            @Nullable String reason,
            @Nullable GeoPoint position,
            @Nullable Role recipient,
            @Nullable String title,
            @Nullable String body) {}

    static ReplayJson of(Replay replay) {
        return new ReplayJson(
                replay.orderId(),
                replay.number(),
                replay.status(),
                replay.from(),
                replay.to(),
                new KitchenJson(replay.restaurant().name(), replay.restaurant().location()),
                replay.dropoff(),
                replay.rides().stream().map(ReplayJson::ride).toList(),
                replay.legs().stream().map(ReplayJson::leg).toList(),
                replay.entries().stream().map(ReplayJson::entry).toList());
    }

    private static RideJson ride(Replay.Ride ride) {
        return new RideJson(
                ride.riderId(),
                ride.name(),
                ride.from(),
                ride.to(),
                ride.fixes().stream().map(ReplayJson::fix).toList());
    }

    private static FixJson fix(StoredFix fix) {
        return new FixJson(
                fix.point().lat(),
                fix.point().lng(),
                known(fix.headingDegrees()),
                known(fix.speedMps()),
                known(fix.accuracyMetres()),
                fix.recordedAt(),
                fix.receivedAt(),
                fix.flags());
    }

    private static LegJson leg(PlannedLeg leg) {
        return new LegJson(leg.target(), leg.polyline(), leg.metres(), leg.seconds(), leg.plannedAt());
    }

    private static EntryJson entry(Replay.Entry entry) {
        return new EntryJson(
                entry.kind().name().toLowerCase(Locale.ROOT),
                entry.at(),
                entry.about(),
                entry.status(),
                entry.actor(),
                entry.reason(),
                entry.position(),
                entry.recipient(),
                entry.title(),
                entry.body());
    }

    /// Inside, what a phone did not say is negative; outside it is absent.
    private static @Nullable Double known(double value) {
        return value < 0 ? null : value;
    }
}
