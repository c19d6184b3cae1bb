package com.foodieexpress.simulator.agent;

import com.foodieexpress.simulator.api.ApiRequest;
import com.foodieexpress.simulator.api.Caller;
import com.foodieexpress.simulator.api.Refused;
import com.foodieexpress.simulator.api.Stopped;
import com.foodieexpress.simulator.api.Unreachable;
import com.foodieexpress.simulator.wire.DemoCity;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/// Knows which demo accounts a person uses in a browser right now. Thread-safe.
public final class DemoWatch implements Runnable {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Caller caller;
    private volatile Set<String> inUse = Set.of();

    public DemoWatch(Caller caller) {
        this.caller = caller;
    }

    /// Asks once. Throws [Refused] (404) when the server is not in demo mode.
    public DemoCity look() {
        DemoCity city = caller.call(ApiRequest.get("/demo")).as(DemoCity.class);
        inUse = city.accounts().stream()
                .filter(DemoCity.Account::inUse)
                .map(DemoCity.Account::email)
                .collect(Collectors.toUnmodifiableSet());
        return city;
    }

    boolean inUse(String email) {
        return inUse.contains(email);
    }

    @Override
    public void run() {
        try {
            while (true) {
                caller.stop().pause(EVERY);
                lookAgain();
            }
        } catch (Stopped _) {
            // The end.
        }
    }

    private void lookAgain() {
        try {
            look();
        } catch (Refused | Unreachable _) {
            // Keep what was known: better to leave a person's account alone for too long.
        }
    }
}
