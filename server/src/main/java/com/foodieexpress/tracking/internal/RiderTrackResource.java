package com.foodieexpress.tracking.internal;

import com.foodieexpress.kernel.GeoPoint;
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
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a rider is and was, for the operator.
@Path("/api/v1/riders/{id}")
@RunOnVirtualThread
class RiderTrackResource {

    record PositionJson(
            double lat,
            double lng,
            double headingDegrees,
            double speedMps,
            double accuracyMetres,
            Instant recordedAt) {}

    record FixJson(
            UUID session,
            long seq,
            GeoPoint point,
            double accuracyMetres,
            double speedMps,
            double headingDegrees,
            Instant recordedAt,
            Instant receivedAt,
            int flags) {}

    /// PostgreSQL and our arithmetic end long before Instant does.
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final Tracking tracking;
    private final BusinessClock clock;

    RiderTrackResource(Tracking tracking, BusinessClock clock) {
        this.tracking = tracking;
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
                at.headingDegrees(),
                at.speedMps(),
                at.accuracyMetres(),
                at.recordedAt());
    }

    @GET
    @Path("/history")
    public Page<FixJson> history(
            @PathParam("id") UUID id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @DefaultValue("1000") @Min(1) @Max(10_000) int limit) {
        Instant end = to == null ? clock.instant().plusSeconds(60) : instant("to", to);
        Instant start = from == null ? end.minus(Duration.ofHours(1)) : instant("from", from);
        return Page.of(tracking.history(id, start, end, limit)).map(RiderTrackResource::json);
    }

    private static FixJson json(StoredFix fix) {
        return new FixJson(
                fix.session(),
                fix.seq(),
                fix.point(),
                fix.accuracyMetres(),
                fix.speedMps(),
                fix.headingDegrees(),
                fix.recordedAt(),
                fix.receivedAt(),
                fix.flags());
    }

    private static Instant instant(String field, String text) {
        try {
            Instant at = Instant.parse(text);
            if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
                throw Refusal.invalid(field, "must lie between 1970 and 2200");
            }
            return at;
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(field, "must be an ISO-8601 time in UTC");
        }
    }
}
