package com.foodieexpress.tracking.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.platform.time.WallClock;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Positions from trackers of other makers, answered when they are stored.
@Path("/api/v1/trackers")
@RunOnVirtualThread
class TrackerResource {

    static final String OSMAND = "/api/v1/trackers/osmand";
    static final String OWNTRACKS = "/api/v1/trackers/owntracks";

    private static final int BODY_MAX = 16 << 10;

    private final StoreTrackerFix storeTrackerFix;
    private final WallClock clock;

    TrackerResource(StoreTrackerFix storeTrackerFix, WallClock clock) {
        this.storeTrackerFix = storeTrackerFix;
        this.clock = clock;
    }

    @GET
    @Path("/osmand")
    @Produces(MediaType.TEXT_PLAIN)
    public String osmand(@Context UriInfo uri) {
        storeTrackerFix.store(OsmAnd.read(parameters(uri.getRequestUri().getRawQuery()), clock.instant()));
        return "";
    }

    @POST
    @Path("/osmand")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.TEXT_PLAIN)
    public String postOsmand(@Context UriInfo uri, byte @Nullable [] body) {
        String query = uri.getRequestUri().getRawQuery();
        String text = text(body);
        storeTrackerFix.store(
                text.startsWith("{")
                        ? OsmAnd.read(tree(text), clock.instant())
                        : OsmAnd.read(parameters(query == null ? text : query), clock.instant()));
        return "";
    }

    /// The answer is the list of messages for the app: there are none.
    @POST
    @Path("/owntracks")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    public List<Object> owntracks(
            @HeaderParam("Authorization") @Nullable String authorization, byte @Nullable [] body) {
        String token = OwnTracks.password(authorization);
        if (token == null) {
            throw Refusal.unauthenticated("tracking.unknown-device", "Show the tracker's token as the password");
        }
        String text = text(body);
        // The app posts nothing at all when a friend is deleted.
        TrackerFix fix = text.isEmpty() ? null : OwnTracks.read(tree(text), token);
        if (fix != null) {
            storeTrackerFix.store(fix);
        }
        return List.of();
    }

    private static Map<String, String> parameters(@Nullable String query) {
        var parameters = new HashMap<String, String>();
        if (query != null) {
            try {
                new QueryStringDecoder(query, StandardCharsets.UTF_8, false)
                        .parameters()
                        .forEach((name, values) -> parameters.put(name, values.getFirst()));
            } catch (IllegalArgumentException brokenEscape) {
                throw Refusal.invalid("query", "is not well-formed");
            }
        }
        return parameters;
    }

    private static String text(byte @Nullable [] body) {
        if (body == null) {
            return "";
        }
        if (body.length > BODY_MAX) {
            throw new Refusal(
                    "platform.body-too-large",
                    Refusal.Kind.TOO_LARGE,
                    "The body is too large",
                    Map.of("limitBytes", BODY_MAX));
        }
        return new String(body, StandardCharsets.UTF_8).strip();
    }

    private static JsonNode tree(String text) {
        try {
            return Json.tree(text);
        } catch (RuntimeException notJson) {
            throw Refusal.invalid("body", "is not well-formed JSON");
        }
    }
}
