package com.foodieexpress.routing.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.routing.Profile;
import com.foodieexpress.routing.Routing;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/routes")
@RunOnVirtualThread
class RouteResource {

    private final Routing routing;

    RouteResource(Routing routing) {
        this.routing = routing;
    }

    @GET
    public RouteJson route(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("profile") @DefaultValue("scooter") String profile) {
        return RouteJson.of(routing.route(PointParam.of("from", from), PointParam.of("to", to), profile(profile)));
    }

    private static Profile profile(String word) {
        for (Profile profile : Profile.values()) {
            if (SpeedModels.nameOf(profile).equals(word)) {
                return profile;
            }
        }
        throw Refusal.invalid("profile", "must be scooter, bike, car or foot");
    }
}
