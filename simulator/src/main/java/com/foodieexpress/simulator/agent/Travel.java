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
import java.util.ArrayList;
import java.util.List;

/// Plans rides on the server's streets, for one vehicle.
public final class Travel {
    private static final double STRAIGHT_MPS = 5;

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

    /// A ride from point to point that starts now.
    public Trip trip(List<Point> stops) {
        var path = new ArrayList<Point>();
        Duration expected = Duration.ZERO;
        for (int i = 1; i < stops.size(); i++) {
            Leg leg = leg(stops.get(i - 1), stops.get(i));
            path.addAll(leg.path().points());
            expected = expected.plus(leg.expected());
        }
        return planner.plan(new Polyline(path.isEmpty() ? stops : path), expected, clock.instant());
    }

    /// Where no street leads, the way is straight: nobody stands still for want of a route.
    private Leg leg(Point from, Point to) {
        try {
            Route route = session.call(ApiRequest.get("/routes")
                            .query("from", from.text())
                            .query("to", to.text())
                            .query("profile", profile))
                    .as(Route.class);
            return new Leg(route.path(), route.duration());
        } catch (Refused e) {
            if (!e.is("routing.no-route")) {
                throw e;
            }
            long seconds = (long) (from.metresTo(to) / STRAIGHT_MPS);
            return new Leg(new Polyline(List.of(from, to)), Duration.ofSeconds(seconds));
        }
    }

    private record Leg(Polyline path, Duration expected) {}
}
