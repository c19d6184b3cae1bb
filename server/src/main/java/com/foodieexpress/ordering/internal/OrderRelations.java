package com.foodieexpress.ordering.internal;

import com.foodieexpress.catalog.Catalog;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.RelationCheck;
import com.foodieexpress.platform.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;

/// How people stand to an order.
@ApplicationScoped
class OrderRelations {

    static final String PARTY = "order.party";
    static final String RESTAURANT = "order.restaurant";
    static final String CUSTOMER = "order.customer";
    static final String BUYER_OR_SELLER = "order.buyer-or-seller";

    private final Database database;
    private final OrderStore orders;
    private final Catalog catalog;

    OrderRelations(Database database, OrderStore orders, Catalog catalog) {
        this.database = database;
        this.orders = orders;
        this.catalog = catalog;
    }

    @Produces
    @Singleton
    RelationCheck party() {
        return check(PARTY, (actor, order) -> switch (actor.role()) {
            case CUSTOMER -> isCustomer(actor, order);
            case RESTAURANT -> isRestaurant(actor, order);
            case RIDER -> actor.id().equals(order.riderId());
            case ADMIN, ANONYMOUS, SYSTEM -> false;
        });
    }

    @Produces
    @Singleton
    RelationCheck restaurant() {
        return check(RESTAURANT, this::isRestaurant);
    }

    @Produces
    @Singleton
    RelationCheck customer() {
        return check(CUSTOMER, OrderRelations::isCustomer);
    }

    @Produces
    @Singleton
    RelationCheck buyerOrSeller() {
        return check(BUYER_OR_SELLER, (actor, order) -> switch (actor.role()) {
            case CUSTOMER -> isCustomer(actor, order);
            case RESTAURANT -> isRestaurant(actor, order);
            case RIDER, ADMIN, ANONYMOUS, SYSTEM -> false;
        });
    }

    private interface Test {
        boolean holds(Actor actor, Order order);
    }

    private static boolean isCustomer(Actor actor, Order order) {
        return order.customerId().equals(actor.id());
    }

    /// An order that is not paid for does not exist for the restaurant.
    private boolean isRestaurant(Actor actor, Order order) {
        return order.times().placedAt() != null && catalog.ownedBy(actor.id()).contains(order.restaurantId());
    }

    private RelationCheck check(String name, Test test) {
        return new RelationCheck() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public boolean holds(Actor actor, UUID id) {
                return database.read(tx -> orders.find(tx, id))
                        .map(order -> test.holds(actor, order))
                        .orElse(false);
            }
        };
    }
}
