package com.foodieexpress.routing.internal;

import com.foodieexpress.kernel.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/places")
@RunOnVirtualThread
class PlaceResource {

    private static final int LONGEST_QUERY = 200;

    private final FindPlaces findPlaces;

    PlaceResource(FindPlaces findPlaces) {
        this.findPlaces = findPlaces;
    }

    @GET
    public PlaceJson.ListJson search(
            @QueryParam("q") @Nullable String typed,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        if (typed == null || typed.isBlank() || typed.length() > LONGEST_QUERY) {
            throw Refusal.invalid("q", "must be 1 to " + LONGEST_QUERY + " characters");
        }
        return new PlaceJson.ListJson(
                findPlaces.matching(typed, limit).stream().map(PlaceJson::of).toList());
    }

    @GET
    @Path("/reverse")
    public PlaceJson reverse(@QueryParam("lat") @Nullable String lat, @QueryParam("lng") @Nullable String lng) {
        return PlaceJson.of(findPlaces.at(PointParam.of("lat", lat, "lng", lng)));
    }
}
