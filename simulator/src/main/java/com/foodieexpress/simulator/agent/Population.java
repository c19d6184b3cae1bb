package com.foodieexpress.simulator.agent;

import com.foodieexpress.simulator.api.Credentials;
import com.foodieexpress.simulator.api.Session;
import com.foodieexpress.simulator.api.SignIn;
import com.foodieexpress.simulator.api.TokenStore;
import com.foodieexpress.simulator.wire.DemoCity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Who lives in the city: the demo accounts first, then as many registered ones as it takes.
public final class Population {
    private final World world;
    private final SignIn signIn;
    private final TokenStore store;
    private final DemoCity demo;

    public Population(World world, SignIn signIn, TokenStore store, DemoCity demo) {
        this.world = world;
        this.signIn = signIn;
        this.store = store;
        this.demo = demo;
    }

    public List<Kitchen> kitchens() {
        return demo.withRole("restaurant").stream()
                .map(account -> new Kitchen(world, session(account)))
                .toList();
    }

    public List<Rider> riders(int count, Approval approval) {
        return sessions("delivery", count).stream()
                .map(session -> new Rider(world, session, approval))
                .toList();
    }

    public List<Customer> customers(int count) {
        List<Session> sessions = sessions("customer", count);
        List<Session> regulars = Demand.regulars(sessions);
        return sessions.stream()
                .map(session -> new Customer(world, session, regulars.contains(session)))
                .toList();
    }

    private List<Session> sessions(String role, int count) {
        var sessions = new ArrayList<Session>();
        demo.withRole(role).stream().limit(count).map(this::session).forEach(sessions::add);
        IntStream.rangeClosed(1, count - sessions.size())
                .mapToObj(number -> Resident.of(role, number))
                .map(this::session)
                .forEach(sessions::add);
        return sessions;
    }

    private Session session(DemoCity.Account account) {
        return Session.of(world.caller(), signIn, store, new Credentials(account.email(), account.password()));
    }

    private Session session(Resident resident) {
        return new Session(
                world.caller(), signIn, store, resident.credentials().email(), () -> resident.comeIn(signIn));
    }
}
