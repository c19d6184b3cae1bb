package com.foodieexpress.simulator;

import com.foodieexpress.simulator.agent.Travel;
import com.foodieexpress.simulator.api.ApiRequest;
import com.foodieexpress.simulator.api.Caller;
import com.foodieexpress.simulator.api.Credentials;
import com.foodieexpress.simulator.api.Session;
import com.foodieexpress.simulator.api.SignIn;
import com.foodieexpress.simulator.api.StopSignal;
import com.foodieexpress.simulator.city.CityClock;
import com.foodieexpress.simulator.city.Dice;
import com.foodieexpress.simulator.city.Movement;
import com.foodieexpress.simulator.city.Point;
import com.foodieexpress.simulator.city.Trip;
import com.foodieexpress.simulator.city.TripPlanner;
import com.foodieexpress.simulator.live.LiveHello;
import com.foodieexpress.simulator.report.RequestTally;
import com.foodieexpress.simulator.wire.RiderProfile;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Moves one named rider through the public API: to a point at once, or along a way at a rider's speed.
///
/// Signs in as the rider's app does, so that a running simulation gives the account up meanwhile.
@Command(
        name = "update-location",
        description = {
            "Move one rider through the public API, signed in as that rider.",
            "The password is read from FOODIE_PASSWORD; the demo's is the default."
        },
        mixinStandardHelpOptions = true)
final class UpdateLocationCommand implements Callable<Integer> {
    @Mixin
    ServerOptions server = new ServerOptions();

    @Option(names = "--rider", required = true, description = "E-mail, or the id of a rider account.")
    String rider = "";

    @Option(names = "--password", description = "Better in FOODIE_PASSWORD, where no other user sees it.")
    @Nullable
    String password;

    @ArgGroup(multiplicity = "1")
    Way way = new Way();

    @Override
    public Integer call() throws InterruptedException {
        Caller caller = server.caller(new RequestTally(), new StopSignal());
        var signIn = new SignIn(caller);
        String email = rider.contains("@") ? rider : new RiderBook(server, caller, signIn).email(rider);
        var credentials = new Credentials(email, Passwords.choose(password));
        var session = Session.ofPerson(caller, signIn, credentials, "rider");
        CityClock clock = LiveHello.clock(caller.client().http(), server.server, session);
        new LocationSender(session, clock).send(movement(session, clock));
        return 0;
    }

    private Movement movement(Session session, CityClock clock) {
        if (way.point != null) {
            return Movement.parked(new Point(way.point.lat, way.point.lng));
        }
        var planner = new TripPlanner(new Dice(System.nanoTime(), rider), 1);
        RiderProfile me = session.call(ApiRequest.get("/riders/me")).as(RiderProfile.class);
        var travel = new Travel(session, clock, planner, me.profile());
        Trip trip =
                way.to == null ? travel.trip(points(way.route)) : travel.trip(List.of(place(me), Point.parse(way.to)));
        System.out.printf(
                Locale.ROOT,
                "%.0f m, %d min of city time%n",
                trip.lengthMetres(),
                trip.duration().toMinutes());
        return trip;
    }

    private static Point place(RiderProfile me) {
        Point position = me.position();
        if (position == null) {
            throw new IllegalArgumentException("the rider has no position yet: set one with --lat and --lng first");
        }
        return position;
    }

    private static List<Point> points(@Nullable String route) {
        return Arrays.stream(String.valueOf(route).split(";", -1))
                .map(Point::parse)
                .toList();
    }

    /// Exactly one of the three.
    static final class Way {
        @ArgGroup(exclusive = false, multiplicity = "1")
        @Nullable
        Coordinates point;

        @Option(names = "--route", description = "\"lat,lng;lat,lng;...\": on streets from point to point.")
        @Nullable
        String route;

        @Option(names = "--to", description = "\"lat,lng\": on streets, from where the rider is.")
        @Nullable
        String to;
    }

    /// A point.
    static final class Coordinates {
        @Option(names = "--lat", required = true, description = "Degrees north.")
        double lat;

        @Option(names = "--lng", required = true, description = "Degrees east.")
        double lng;
    }
}
