package com.foodieexpress.simulator.agent;

import com.foodieexpress.simulator.api.ApiRequest;
import com.foodieexpress.simulator.api.Refused;
import com.foodieexpress.simulator.api.Session;
import com.foodieexpress.simulator.city.CityClock;
import com.foodieexpress.simulator.city.Point;
import com.foodieexpress.simulator.city.Polyline;
import com.foodieexpress.simulator.city.Trip;
import com.foodieexpress.simulator.city.TripPlanner;
import com.foodieexpress.simulator.wire.Route;
import java.time.Duration;
import java.util.List;

/// Plans rides on the server's streets, for one vehicle.
public final class Travel {
    private final Session session;
    private final CityClock clock;
    private final TripPlanner planner;
    private final String profile;

    public Travel(Session session, CityClock clock, TripPlanner planner, String profile) {
        this.session = session;
        this.clock = clock;
        this.planner = planner;
        this.profile = profile;
    }

    /// A ride that starts now. Where no street leads, the way is straight: nobody stands still for want of a route.
    public Trip trip(Point from, Point to) {
        try {
            Route route = session.call(ApiRequest.get("/routes")
                            .query("from", from.text())
                            .query("to", to.text())
                            .query("profile", profile))
                    .as(Route.class);
            return planner.plan(route.path(), route.duration(), clock.instant());
        } catch (Refused e) {
            if (!e.is("routing.no-route")) {
                throw e;
            }
            return straight(List.of(from, to));
        }
    }

    /// A ride straight from point to point.
    public Trip straight(List<Point> points) {
        return planner.plan(new Polyline(points), Duration.ZERO, clock.instant());
    }
}
