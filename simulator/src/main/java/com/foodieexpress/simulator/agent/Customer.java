package com.foodieexpress.simulator.agent;

import com.foodieexpress.simulator.api.ApiRequest;
import com.foodieexpress.simulator.api.Refused;
import com.foodieexpress.simulator.api.Session;
import com.foodieexpress.simulator.api.Stopped;
import com.foodieexpress.simulator.api.Unreachable;
import com.foodieexpress.simulator.city.Dice;
import com.foodieexpress.simulator.city.Point;
import com.foodieexpress.simulator.report.Outcome;
import com.foodieexpress.simulator.wire.Order;
import com.foodieexpress.simulator.wire.Place;
import com.foodieexpress.simulator.wire.Quote;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// A customer's account: orders when hungry, one order at a time, and watches it to the door.
public final class Customer {
    private final World world;
    private final Session session;
    private final Presence presence;
    private final Dice dice;
    private final CustomerHabits habits;
    private final boolean regular;
    private final AtomicBoolean busy = new AtomicBoolean();
    private @Nullable Place home;
    private volatile boolean decided;

    /// A `regular` orders at the favourite restaurant whenever it takes orders.
    public Customer(World world, Session session, boolean regular) {
        this.world = world;
        this.session = session;
        this.presence = world.presence(session.email());
        this.dice = world.dice("customer:" + session.email());
        this.habits = CustomerHabits.roll(dice);
        this.regular = regular;
    }

    /// Signs in and finds a home. Throws [Refused], [com.foodieexpress.simulator.api.Unreachable].
    void settle() {
        if (presence.isFree()) {
            home();
        }
    }

    boolean isBusy() {
        return busy.get();
    }

    /// Starts an order on a thread of its own; false when one is under way or a person uses the account.
    boolean order() {
        if (!presence.isFree() || !busy.compareAndSet(false, true)) {
            return false;
        }
        Thread.ofVirtual().name("customer " + session.email()).start(() -> {
            try {
                world.tallies().orders().ended(live());
            } finally {
                busy.set(false);
            }
        });
        return true;
    }

    private Outcome live() {
        try {
            return orderOnce();
        } catch (Stopped | HandedOver _) {
            return Outcome.UNFINISHED;
        } catch (Refused | Unreachable | IllegalArgumentException | IllegalStateException e) {
            world.tallies().troubles().note("customer", e);
            return Outcome.FAILED;
        }
    }

    private Outcome orderOnce() {
        var shopping = new Shopping(session, dice, regular ? world.favourites() : Set.of());
        Place door = home();
        Optional<Quote> quote = shopping.shop(door);
        if (quote.isEmpty()) {
            return Outcome.NOTHING_TO_ORDER;
        }
        hesitate();
        Map<String, String> payment = habits.payment(dice);
        try {
            return watch(new Checkout(world, session).place(quote.get(), payment));
        } catch (Refused e) {
            return declined(e, payment, shopping, door);
        }
    }

    /// The first order of the evening is not pondered: a new city has one soon.
    private void hesitate() {
        if (decided) {
            presence.pause(dice.between(Duration.ofSeconds(5), Duration.ofSeconds(30)));
        }
        decided = true;
    }

    /// Half of the people with a refused card have another one; the cart was kept for them.
    private Outcome declined(Refused refusal, Map<String, String> payment, Shopping shopping, Place door) {
        if (refusal.status() != 402) {
            throw refusal;
        }
        if (!CustomerHabits.isSureToBeDeclined(payment)) {
            world.tallies().troubles().note("a good card was declined", refusal);
        }
        if (dice.chance(0.5)) {
            return Outcome.DECLINED;
        }
        Map<String, String> other = Map.of("method", "card", "token", "tok_visa");
        return watch(new Checkout(world, session).place(shopping.quote(door), other));
    }

    private Outcome watch(Order order) {
        Duration patience = dice.chance(habits.cancelChance())
                ? dice.between(Duration.ofSeconds(20), Duration.ofMinutes(6))
                : OrderWatch.ENDLESS;
        return new OrderWatch(world, session, presence, order, patience).follow();
    }

    private synchronized Place home() {
        Place known = home;
        if (known == null) {
            known = savedAddress().orElseGet(this::moveIn);
            home = known;
        }
        return known;
    }

    private Optional<Place> savedAddress() {
        return session.call(ApiRequest.get("/me/addresses")).items(SavedAddress.class).stream()
                .map(saved -> new Place(saved.line(), saved.location()))
                .findFirst();
    }

    private Place moveIn() {
        Place address = world.map().address(dice);
        session.call(ApiRequest.post("/me/addresses")
                .body(Map.of("label", "Home", "line", address.label(), "location", address.location())));
        return address;
    }

    /// An entry of the customer's address book.
    record SavedAddress(String line, Point location) {}
}
