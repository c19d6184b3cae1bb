package com.foodieexpress.simulator;

import com.foodieexpress.simulator.agent.Approval;
import com.foodieexpress.simulator.agent.CityMap;
import com.foodieexpress.simulator.agent.Customer;
import com.foodieexpress.simulator.agent.Demand;
import com.foodieexpress.simulator.agent.DemoWatch;
import com.foodieexpress.simulator.agent.Kitchen;
import com.foodieexpress.simulator.agent.Pacing;
import com.foodieexpress.simulator.agent.PinDesk;
import com.foodieexpress.simulator.agent.Population;
import com.foodieexpress.simulator.agent.Rider;
import com.foodieexpress.simulator.agent.Settling;
import com.foodieexpress.simulator.agent.World;
import com.foodieexpress.simulator.api.ApiRequest;
import com.foodieexpress.simulator.api.Caller;
import com.foodieexpress.simulator.api.Credentials;
import com.foodieexpress.simulator.api.Json;
import com.foodieexpress.simulator.api.Session;
import com.foodieexpress.simulator.api.SignIn;
import com.foodieexpress.simulator.api.StopSignal;
import com.foodieexpress.simulator.api.TokenStore;
import com.foodieexpress.simulator.city.CityClock;
import com.foodieexpress.simulator.city.DemandCurve;
import com.foodieexpress.simulator.ledger.Ledger;
import com.foodieexpress.simulator.live.LiveAccess;
import com.foodieexpress.simulator.live.LiveHello;
import com.foodieexpress.simulator.report.Summary;
import com.foodieexpress.simulator.report.SummaryText;
import com.foodieexpress.simulator.report.Tallies;
import com.foodieexpress.simulator.wire.DemoCity;
import com.foodieexpress.simulator.wire.Restaurant;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// One run of the city: settles everybody in, lets them live, lets the last orders arrive, and sums up.
final class CityRun {
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final RunPlan plan;
    private final ServerOptions server;
    private final Ledger ledger;
    private final Tallies tallies = new Tallies();
    private final StopSignal stop = new StopSignal();
    private final CountDownLatch done = new CountDownLatch(1);

    CityRun(RunPlan plan, ServerOptions server, Ledger ledger) {
        this.plan = plan;
        this.server = server;
        this.ledger = ledger;
    }

    int run() throws IOException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::interrupted));
        try {
            return live();
        } finally {
            done.countDown();
        }
    }

    private int live() throws IOException {
        Caller caller = server.caller(tallies.requests(), stop);
        TokenStore store = server.tokens();
        var signIn = new SignIn(caller);
        var watch = new DemoWatch(caller);
        DemoCity demo = watch.look();
        Session admin = first("admin", caller, signIn, store, demo);
        Session kitchen = first("restaurant", caller, signIn, store, demo);
        CityClock clock = LiveHello.clock(caller.client().http(), server.server, admin);
        checkSpeed(clock);
        World world = world(caller, watch, clock, restaurants(kitchen));
        var population = new Population(world, signIn, store, demo);
        List<Kitchen> kitchens = population.kitchens();
        List<Rider> riders = population.riders(plan.riders(), new Approval(admin));
        List<Customer> customers = population.customers(plan.customers());
        var demand = new Demand(world, curve(world), plan.ordersPerHour(), customers);
        start("demo watch", watch);
        kitchens.forEach(one -> start("kitchen", one));
        riders.forEach(one -> start("rider", one));
        if (plan.settle()) {
            new Settling(world).await(riders, customers);
        }
        var stopwatch = new Stopwatch(clock);
        start("demand", demand);
        new Progress(world, demand).watch(plan);
        Summary.Run figures =
                stopwatch.run(server.server, plan, world.map().restaurants().size());
        stop.stop();
        settle(admin);
        return report(figures);
    }

    private World world(Caller caller, DemoWatch watch, CityClock clock, Set<UUID> favourites) {
        var access = new LiveAccess(server.server, caller.client().http(), clock, tallies.live());
        return new World(
                caller,
                access,
                watch,
                CityMap.read(caller),
                favourites,
                new PinDesk(),
                tallies,
                ledger,
                plan.seed(),
                new Pacing(plan.fixInterval()));
    }

    private static Set<UUID> restaurants(Session kitchen) {
        return kitchen.call(ApiRequest.get("/me/restaurants")).items(Restaurant.class).stream()
                .map(Restaurant::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The account behind the demo's door for a role.
    private static Session first(String role, Caller caller, SignIn signIn, TokenStore store, DemoCity demo) {
        DemoCity.Account account = demo.withRole(role).getFirst();
        return Session.of(caller, signIn, store, new Credentials(account.email(), account.password()));
    }

    private DemandCurve curve(World world) {
        return switch (plan.demand()) {
            case DAILY -> DemandCurve.daily(world.map().config().timeZone());
            case FLAT -> DemandCurve.flat();
        };
    }

    private void checkSpeed(CityClock clock) {
        Double wanted = plan.speed();
        if (wanted != null && Math.abs(wanted - clock.rate()) > 0.01) {
            System.err.printf(
                    "The server's clock runs at %.1fx, not %.1fx; the city follows the server.%n",
                    clock.rate(), wanted);
        }
    }

    /// Gives the agents a moment to leave, then checks every acknowledged stage against the server once more.
    private void settle(Session admin) {
        try {
            Thread.sleep(FAREWELL);
            new FinalSweep(tallies).sweep(admin);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int report(Summary.Run run) throws IOException {
        Summary summary = Summary.of(run, tallies);
        System.out.println(new SummaryText(summary).text());
        if (plan.report() != null) {
            Files.writeString(plan.report(), Json.writePretty(summary) + "\n");
        }
        boolean clean = summary.serverErrors() == 0 && summary.lostUpdates() == 0 && summary.missedLiveEvents() == 0;
        return plan.strict() && !clean ? 2 : 0;
    }

    /// Ctrl-C ends the city, not the summary.
    private void interrupted() {
        stop.stop();
        try {
            boolean inTime = done.await(15, TimeUnit.SECONDS);
            if (!inTime) {
                System.err.println("The summary was cut off.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void start(String name, Runnable agent) {
        Thread.ofVirtual().name(name).start(agent);
    }
}
