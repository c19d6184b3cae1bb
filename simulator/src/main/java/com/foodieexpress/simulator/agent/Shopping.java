package com.foodieexpress.simulator.agent;

import com.foodieexpress.simulator.api.ApiRequest;
import com.foodieexpress.simulator.api.Refused;
import com.foodieexpress.simulator.api.Session;
import com.foodieexpress.simulator.city.Dice;
import com.foodieexpress.simulator.wire.Menu;
import com.foodieexpress.simulator.wire.Money;
import com.foodieexpress.simulator.wire.Place;
import com.foodieexpress.simulator.wire.Quote;
import com.foodieexpress.simulator.wire.Restaurant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// From hunger to a price: finds a restaurant that delivers here, fills the cart with valid options, asks for a quote.
final class Shopping {
    private static final int RESTAURANTS_TRIED = 4;
    private static final int REFILLS = 6;

    private final Session session;
    private final Dice dice;
    private final Set<UUID> favourites;

    Shopping(Session session, Dice dice, Set<UUID> favourites) {
        this.session = session;
        this.dice = dice;
        this.favourites = favourites;
    }

    /// A quote for a filled cart; empty when nobody open delivers to the door.
    Optional<Quote> shop(Place door) {
        var open = new ArrayList<>(restaurantsFor(door));
        for (int i = 0; i < RESTAURANTS_TRIED && !open.isEmpty(); i++) {
            Restaurant choice = favourite(open).orElseGet(() -> dice.pick(open, Restaurant::stars));
            open.remove(choice);
            var quote = quoteAt(choice, door);
            if (quote.isPresent()) {
                return quote;
            }
        }
        return Optional.empty();
    }

    private Optional<Restaurant> favourite(List<Restaurant> open) {
        return open.stream().filter(one -> favourites.contains(one.id())).findFirst();
    }

    /// The price of the cart as it is, for a second try at paying. Throws [Refused].
    Quote quote(Place door) {
        var dropoff = Map.of("line", door.label(), "location", door.location());
        var body = new HashMap<String, Object>(Map.of("dropoff", dropoff));
        if (dice.chance(0.4)) {
            body.put("tip", new Money(100L * dice.between(1, 4), "EUR"));
        }
        return session.call(ApiRequest.post("/quotes").body(body)).as(Quote.class);
    }

    private List<Restaurant> restaurantsFor(Place door) {
        var request = ApiRequest.get("/restaurants")
                .query("lat", door.location().lat())
                .query("lng", door.location().lng())
                .query("openNow", true)
                .query("limit", 50);
        return session.call(request).items(Restaurant.class).stream()
                .filter(Restaurant::takesOrderHere)
                .toList();
    }

    private Optional<Quote> quoteAt(Restaurant restaurant, Place door) {
        List<Menu.Item> dishes = session.call(ApiRequest.get("/restaurants/{id}/menu", restaurant.id()))
                .as(Menu.class)
                .available();
        if (dishes.isEmpty()) {
            return Optional.empty();
        }
        session.call(ApiRequest.delete("/cart"));
        int lines = dice.between(1, 3);
        for (int i = 0; i < lines; i++) {
            add(restaurant, dice.pick(dishes));
        }
        return affordable(restaurant, dishes, door);
    }

    /// Below the minimum another dish goes into the cart; any other refusal means another restaurant.
    private Optional<Quote> affordable(Restaurant restaurant, List<Menu.Item> dishes, Place door) {
        for (int i = 0; i < REFILLS; i++) {
            try {
                return Optional.of(quote(door));
            } catch (Refused e) {
                if (!e.is("ordering.minimum-not-met")) {
                    return elsewhere(e);
                }
                add(restaurant, dice.pick(dishes));
            }
        }
        return Optional.empty();
    }

    private static Optional<Quote> elsewhere(Refused refusal) {
        if (refusal.status() == 409) {
            return Optional.empty();
        }
        throw refusal;
    }

    private void add(Restaurant restaurant, Menu.Item dish) {
        session.call(ApiRequest.post("/cart/lines")
                .body(Map.of(
                        "restaurantId", restaurant.id(),
                        "itemId", dish.id(),
                        "quantity", dice.chance(0.25) ? 2 : 1,
                        "optionIds", options(dish),
                        "replace", true)));
    }

    private List<UUID> options(Menu.Item dish) {
        var chosen = new ArrayList<UUID>();
        for (Menu.OptionGroup group : dish.optionGroups()) {
            var left = new ArrayList<>(group.options());
            int wanted = dice.between(group.min(), Math.max(group.min(), Math.min(group.max(), group.min() + 1)));
            for (int i = 0; i < wanted && !left.isEmpty(); i++) {
                chosen.add(left.remove(dice.between(0, left.size() - 1)).id());
            }
        }
        return chosen;
    }
}
