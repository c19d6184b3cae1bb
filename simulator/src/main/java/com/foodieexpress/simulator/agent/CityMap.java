package com.foodieexpress.simulator.agent;

import com.foodieexpress.simulator.api.ApiRequest;
import com.foodieexpress.simulator.api.Caller;
import com.foodieexpress.simulator.api.Refused;
import com.foodieexpress.simulator.city.Dice;
import com.foodieexpress.simulator.city.Point;
import com.foodieexpress.simulator.wire.MapConfig;
import com.foodieexpress.simulator.wire.Place;
import com.foodieexpress.simulator.wire.Restaurant;
import java.util.List;

/// What everybody in the city knows: where it lies and where one eats. Immutable.
public final class CityMap {
    private static final int ADDRESS_TRIES = 60;

    private final Caller caller;
    private final MapConfig config;
    private final List<Restaurant> restaurants;

    private CityMap(Caller caller, MapConfig config, List<Restaurant> restaurants) {
        this.caller = caller;
        this.config = config;
        this.restaurants = List.copyOf(restaurants);
    }

    public static CityMap read(Caller caller) {
        var config = caller.call(ApiRequest.get("/map-config")).as(MapConfig.class);
        var restaurants =
                caller.call(ApiRequest.get("/restaurants").query("limit", 100)).items(Restaurant.class);
        return new CityMap(caller, config, restaurants);
    }

    public MapConfig config() {
        return config;
    }

    public List<Restaurant> restaurants() {
        return restaurants;
    }

    /// A random address of the city; refused points (the sea, the hills) are rolled again.
    Place address(Dice dice) {
        Refused last = null;
        for (int i = 0; i < ADDRESS_TRIES; i++) {
            try {
                Point point = near(dice.pick(restaurants).location(), dice, 700);
                return caller.call(ApiRequest.get("/places/reverse")
                                .query("lat", point.lat())
                                .query("lng", point.lng()))
                        .as(Place.class);
            } catch (Refused e) {
                last = e;
            }
        }
        throw last == null ? new IllegalStateException("no address found") : last;
    }

    /// A place to wait for work: round a restaurant, nearer ones more likely.
    Point haunt(Point from, Dice dice) {
        Restaurant restaurant =
                dice.pick(restaurants, one -> 1 / (300 + one.location().metresTo(from)));
        return near(restaurant.location(), dice, 60);
    }

    Point start(Dice dice) {
        return near(dice.pick(restaurants).location(), dice, 150);
    }

    private Point near(Point centre, Dice dice, double metres) {
        Point point = centre.moved(dice.gaussian(0, metres / 2), dice.gaussian(0, metres / 2));
        return new Point(
                Math.clamp(point.lat(), config.south(), config.north()),
                Math.clamp(point.lng(), config.west(), config.east()));
    }
}
