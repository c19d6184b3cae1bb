package com.foodieexpress.activity.internal;

import com.foodieexpress.activity.internal.MetricJson.MetricsJson;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.calls.Logged;
import com.foodieexpress.platform.time.WallClock;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Service metrics for administrators.
@Path("/api/v1/admin/metrics")
@RunOnVirtualThread
class MetricResource {

    private static final Duration USUAL = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofHours(24);

    private final ReadMetrics readMetrics;
    private final WallClock clock;

    MetricResource(ReadMetrics readMetrics, WallClock clock) {
        this.readMetrics = readMetrics;
        this.clock = clock;
    }

    /// The last hour unless said otherwise; a day at most.
    @GET
    public MetricsJson read(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("service") @Logged @DefaultValue("") String service,
            @QueryParam("method") @Logged @DefaultValue("") String method) {
        Instant end = minute(ActionFilter.time("to", to, clock.instant().plus(1, ChronoUnit.MINUTES)));
        Instant start = minute(ActionFilter.time("from", from, end.minus(USUAL)));
        if (!start.isBefore(end) || Duration.between(start, end).compareTo(LONGEST) > 0) {
            throw Refusal.invalid("from", "must be at most 24 hours before to");
        }
        return readMetrics.read(start, end, name("service", service), name("method", method));
    }

    private static String name(String field, String text) {
        String name = ActionFilter.name(field, text);
        return name == null ? "" : name;
    }

    private static Instant minute(Instant time) {
        return time.truncatedTo(ChronoUnit.MINUTES);
    }
}
