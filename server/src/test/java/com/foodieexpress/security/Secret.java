package com.foodieexpress.security;

import static com.foodieexpress.security.Stage.ASSIGNED;
import static com.foodieexpress.security.Stage.CART;
import static com.foodieexpress.security.Stage.DELIVERED;
import static com.foodieexpress.security.Stage.PICKED_UP;
import static com.foodieexpress.security.Stage.PLACED;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What somebody would not want everybody to know, and who may see it from which stage of the order on. Whoever is not
/// named never sees it, in no answer and on no channel.
enum Secret {
    CUSTOMER_EMAIL(see(Who.CUSTOMER, CART), see(Who.ADMIN, CART)),
    CUSTOMER_LAST_NAME(see(Who.CUSTOMER, CART), see(Who.ADMIN, CART)),
    CUSTOMER_PHONE(see(Who.CUSTOMER, CART), see(Who.ADMIN, CART)),
    /// To call out over the counter and at the door.
    CUSTOMER_FIRST_NAME(
            see(Who.CUSTOMER, CART), see(Who.ADMIN, CART), see(Who.OWNER, PLACED), see(Who.RIDER, ASSIGNED)),
    /// The rider forgets the door with the job.
    DOOR_LINE(see(Who.CUSTOMER, CART), see(Who.ADMIN, PLACED), seeUntil(Who.RIDER, ASSIGNED, DELIVERED)),
    DOOR_DETAILS(see(Who.CUSTOMER, CART), see(Who.ADMIN, PLACED), seeUntil(Who.RIDER, ASSIGNED, DELIVERED)),
    DOOR_INSTRUCTIONS(see(Who.CUSTOMER, CART), see(Who.ADMIN, PLACED), seeUntil(Who.RIDER, ASSIGNED, DELIVERED)),
    /// The point itself; its area is in the offer.
    DOOR_POINT(see(Who.CUSTOMER, CART), see(Who.ADMIN, PLACED), seeUntil(Who.RIDER, ASSIGNED, DELIVERED)),
    /// What somebody does not eat, and so may tell of an illness, is for the kitchen.
    DISH_NOTE(see(Who.CUSTOMER, CART), see(Who.OWNER, PLACED), see(Who.ADMIN, PLACED)),
    /// Proves at the door who the customer is, so nobody may know it whom they have not told it, support included.
    PIN(see(Who.CUSTOMER, CART)),
    ADDRESS_BOOK(see(Who.CUSTOMER, CART)),
    CART_NOTE(see(Who.CUSTOMER, CART)),
    OWNER_EMAIL(see(Who.OWNER, CART), see(Who.ADMIN, CART)),
    OWNER_LAST_NAME(see(Who.OWNER, CART), see(Who.ADMIN, CART)),
    OWNER_PHONE(see(Who.OWNER, CART), see(Who.ADMIN, CART)),
    RIDER_EMAIL(see(Who.RIDER, CART), see(Who.ADMIN, CART)),
    RIDER_LAST_NAME(see(Who.RIDER, CART), see(Who.ADMIN, CART)),
    RIDER_PHONE(see(Who.RIDER, CART), see(Who.ADMIN, CART)),
    RIDER_FIRST_NAME(see(Who.RIDER, CART), see(Who.ADMIN, CART), see(Who.CUSTOMER, ASSIGNED), see(Who.OWNER, ASSIGNED)),
    RIDER_VEHICLE(see(Who.RIDER, CART), see(Who.ADMIN, CART)),
    /// Told with the food in the box, to nobody before and to nobody afterwards.
    RIDER_POSITION(see(Who.RIDER, CART), see(Who.ADMIN, CART), seeUntil(Who.CUSTOMER, PICKED_UP, DELIVERED)),
    STRANGE_CUSTOMER(see(Who.STRANGE_CUSTOMER, CART), see(Who.ADMIN, CART)),
    STRANGE_OWNER(see(Who.STRANGE_OWNER, CART), see(Who.ADMIN, CART)),
    STRANGE_RIDER(see(Who.STRANGE_RIDER, CART), see(Who.ADMIN, CART));

    private record Sight(Who who, Stage from, @Nullable Stage until) {}

    private final Map<Who, Sight> sights = new EnumMap<>(Who.class);

    Secret(Sight... seen) {
        for (Sight each : seen) {
            sights.put(each.who(), each);
        }
    }

    boolean isFor(Who viewer, Stage now) {
        Sight sight = sights.get(viewer);
        return sight != null
                && sight.from().compareTo(now) <= 0
                && (sight.until() == null || now.compareTo(sight.until()) < 0);
    }

    private static Sight see(Who who, Stage from) {
        return new Sight(who, from, null);
    }

    private static Sight seeUntil(Who who, Stage from, Stage until) {
        return new Sight(who, from, until);
    }
}
