package com.foodieexpress.simulator.agent;

import com.foodieexpress.simulator.api.Refused;
import com.foodieexpress.simulator.city.Dice;
import com.foodieexpress.simulator.city.Point;
import com.foodieexpress.simulator.city.Trip;
import com.foodieexpress.simulator.wire.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Carries one delivery at a time from wherever it stands to its end, step by step as the server acknowledges them.
final class RiderJob {
    private static final Duration REREAD = Duration.ofSeconds(90);

    private final World world;
    private final Presence presence;
    private final Phone phone;
    private final DeliveryDesk desk;
    private final Travel travel;
    private final RiderHabits habits;
    private final Dice dice;

    RiderJob(
            World world,
            Presence presence,
            Phone phone,
            DeliveryDesk desk,
            Travel travel,
            RiderHabits habits,
            Dice dice) {
        this.world = world;
        this.presence = presence;
        this.phone = phone;
        this.desk = desk;
        this.travel = travel;
        this.habits = habits;
        this.dice = dice;
    }

    /// Rides to a corner with more restaurants, without waiting for the arrival.
    void drift() {
        phone.follow(travel.trip(List.of(phone.place(), world.map().haunt(phone.place(), dice))));
    }

    void carry(Delivery won) {
        Delivery delivery = won;
        try {
            while (!delivery.isOver()) {
                delivery = step(delivery);
            }
            world.tallies().riders().count("deliveries." + delivery.status());
        } finally {
            phone.halt();
        }
    }

    private Delivery step(Delivery delivery) {
        try {
            return move(delivery);
        } catch (Refused e) {
            Delivery now = desk.reread(delivery);
            if (now.status().equals(delivery.status())) {
                throw e;
            }
            return now;
        }
    }

    private Delivery move(Delivery delivery) {
        return switch (delivery.status()) {
            case "assigned" -> start(delivery);
            case "heading_to_restaurant" -> ride(delivery, delivery.restaurant().location(), "at_restaurant");
            case "at_restaurant" -> pickUp(delivery);
            case "picked_up" -> tell(delivery, "en_route");
            case "en_route" -> ride(delivery, door(delivery), "arrived");
            case "arrived" -> handOver(delivery);
            case "returning" -> ride(delivery, delivery.restaurant().location(), "returned");
            default -> throw new IllegalStateException("a rider holds a delivery that is " + delivery.status());
        };
    }

    private Delivery start(Delivery delivery) {
        if (dice.chance(habits.dropChance())) {
            world.tallies().riders().count("deliveries.dropped");
            return desk.drop(delivery, "vehicle_problem");
        }
        return tell(delivery, "heading_to_restaurant");
    }

    private Delivery ride(Delivery delivery, Point to, String then) {
        Trip trip = travel.trip(List.of(phone.place(), to));
        phone.follow(trip);
        if (presence.pauseUntil(trip.arrival(), () -> isLost(delivery))) {
            phone.halt();
            return desk.reread(delivery);
        }
        return tell(delivery, then);
    }

    private Delivery pickUp(Delivery delivery) {
        while (desk.latest(delivery).readyAt() == null) {
            presence.pauseUntil(
                    world.clock().instant().plus(REREAD),
                    () -> isLost(delivery) || desk.latest(delivery).readyAt() != null);
            Delivery now = desk.reread(delivery);
            if (!now.status().equals("at_restaurant")) {
                return now;
            }
        }
        presence.pause(habits.pickup(dice));
        return tell(delivery, "picked_up");
    }

    private Delivery handOver(Delivery delivery) {
        presence.pause(habits.handover(dice));
        var pin = world.pins().ask(delivery.orderId());
        if (pin.isEmpty()) {
            return leave(delivery);
        }
        try {
            return desk.tell(delivery, "delivered", phone.place(), Map.of("proof", Map.of("pin", pin.get())));
        } catch (Refused e) {
            if (e.status() == 409) {
                throw e;
            }
            world.tallies().troubles().note("the customer's PIN was refused", e);
            return leave(delivery);
        }
    }

    /// A person ordered this one in a browser: the PIN is on their screen, and they are not at this door.
    private Delivery leave(Delivery delivery) {
        return desk.tell(delivery, "delivered", phone.place(), Map.of("reason", "pin_unavailable"));
    }

    private Delivery tell(Delivery delivery, String status) {
        return desk.tell(delivery, status, phone.place());
    }

    private boolean isLost(Delivery delivery) {
        return desk.latest(delivery).isOver();
    }

    private static Point door(Delivery delivery) {
        var dropoff = delivery.dropoff();
        if (dropoff == null) {
            throw new IllegalStateException("no address on delivery " + delivery.id());
        }
        return dropoff.location();
    }
}
