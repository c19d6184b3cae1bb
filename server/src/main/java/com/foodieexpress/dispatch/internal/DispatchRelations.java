package com.foodieexpress.dispatch.internal;

import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.RelationCheck;
import com.foodieexpress.platform.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.BiPredicate;

/// How riders stand to deliveries, offers and themselves.
@ApplicationScoped
class DispatchRelations {

    static final String SELF = "rider.self";
    static final String DELIVERY_RIDER = "delivery.rider";
    static final String OFFER_RIDER = "offer.rider";

    private final Database database;
    private final DeliveryStore deliveries;
    private final OfferStore offers;

    DispatchRelations(Database database, DeliveryStore deliveries, OfferStore offers) {
        this.database = database;
        this.deliveries = deliveries;
        this.offers = offers;
    }

    @Produces
    @Singleton
    RelationCheck self() {
        return check(SELF, (actor, id) -> actor.id().equals(id));
    }

    @Produces
    @Singleton
    RelationCheck deliveryRider() {
        return check(
                DELIVERY_RIDER,
                (actor, id) -> database.read(tx -> deliveries.find(tx, id))
                        .map(delivery -> actor.id().equals(delivery.riderId()))
                        .orElse(false));
    }

    @Produces
    @Singleton
    RelationCheck offerRider() {
        return check(
                OFFER_RIDER,
                (actor, id) -> database.read(tx -> offers.find(tx, id))
                        .map(offer -> actor.id().equals(offer.riderId()))
                        .orElse(false));
    }

    private static RelationCheck check(String name, BiPredicate<Actor, UUID> test) {
        return new RelationCheck() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public boolean holds(Actor actor, UUID id) {
                return test.test(actor, id);
            }
        };
    }
}
