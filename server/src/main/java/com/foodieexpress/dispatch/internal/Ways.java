package com.foodieexpress.dispatch.internal;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.routing.Profile;
import com.foodieexpress.routing.Route;
import com.foodieexpress.routing.Routing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Ways of riders. A point off the street graph gets the straight line at walking-pushing speed, so that no delivery
/// gets stuck on the map.
@ApplicationScoped
class Ways {

    private static final double OFF_STREET_METRES_PER_SECOND = 3;

    private final Routing routing;

    Ways(Routing routing) {
        this.routing = routing;
    }

    Route between(GeoPoint from, GeoPoint to) {
        try {
            return routing.route(from, to, Profile.SCOOTER);
        } catch (Refusal offTheMap) {
            double metres = from.distanceMetresTo(to);
            return new Route(List.of(from, to), metres, metres / OFF_STREET_METRES_PER_SECOND, Profile.SCOOTER);
        }
    }
}
