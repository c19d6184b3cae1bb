package com.foodieexpress.tracking.internal;

import com.foodieexpress.kernel.Page;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.tracking.Tracking;
import com.foodieexpress.tracking.Tracking.RiderPosition;
import com.foodieexpress.tracking.Tracking.StoredFix;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a rider is and was, for the operator.
@Path("/api/v1/riders/{id}")
@RunOnVirtualThread
class RiderTrackResource {

    record PositionJson(
            double lat,
            double lng,
            @Nullable Double headingDegrees,
            @Nullable Double speedMps,
            @Nullable Double accuracyMetres,
            Instant recordedAt) {}

    record FixJson(
            UUID session,
            long seq,
            double lat,
            double lng,
            @Nullable Double accuracyMetres,
            @Nullable Double speedMps,
            @Nullable Double headingDegrees,
            Instant recordedAt,
            Instant receivedAt,
            int flags) {}

    private final Tracking tracking;
    private final ReadHistory readHistory;
    private final BusinessClock clock;

    RiderTrackResource(Tracking tracking, ReadHistory readHistory, BusinessClock clock) {
        this.tracking = tracking;
        this.readHistory = readHistory;
        this.clock = clock;
    }

    @GET
    @Path("/position")
    public PositionJson position(@PathParam("id") UUID id) {
        RiderPosition at = tracking.latest(id)
                .orElseThrow(
                        () -> Refusal.notFound("tracking.no-position", "Nothing is known of this rider's position"));
        return new PositionJson(
                at.point().lat(),
                at.point().lng(),
                known(at.headingDegrees()),
                known(at.speedMps()),
                known(at.accuracyMetres()),
                at.recordedAt());
    }

    @GET
    @Path("/history")
    public Page<FixJson> history(
            @PathParam("id") UUID id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("1000") @Min(1) @Max(10_000) int limit) {
        HistoryWindow window = HistoryWindow.parse(from, to, clock.instant());
        return readHistory.page(id, window, HistoryCursor.parse(cursor), limit).map(RiderTrackResource::json);
    }

    private static FixJson json(StoredFix fix) {
        return new FixJson(
                fix.session(),
                fix.seq(),
                fix.point().lat(),
                fix.point().lng(),
                known(fix.accuracyMetres()),
                known(fix.speedMps()),
                known(fix.headingDegrees()),
                fix.recordedAt(),
                fix.receivedAt(),
                fix.flags());
    }

    /// Inside, what a phone did not say is negative; outside it is absent.
    private static @Nullable Double known(double value) {
        return value < 0 ? null : value;
    }
}
