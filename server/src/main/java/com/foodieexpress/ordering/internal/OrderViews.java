package com.foodieexpress.ordering.internal;

import com.foodieexpress.catalog.Catalog;
import com.foodieexpress.catalog.Catalog.RestaurantFacts;
import com.foodieexpress.identity.Accounts;
import com.foodieexpress.identity.Accounts.Account;
import com.foodieexpress.platform.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Shows orders to an audience: its words, and only what it may see.
@ApplicationScoped
class OrderViews {

    private final Catalog catalog;
    private final Accounts accounts;

    OrderViews(Catalog catalog, Accounts accounts) {
        this.catalog = catalog;
        this.accounts = accounts;
    }

    OrderJson view(Order order, Role audience) {
        return views(List.of(order), audience).getFirst();
    }

    /// Looks people and restaurants up once for the whole list.
    List<OrderJson> views(List<Order> orders, Role audience) {
        Set<UUID> people = new HashSet<>();
        orders.forEach(order -> {
            people.add(order.customerId());
            if (order.riderId() != null) {
                people.add(order.riderId());
            }
        });
        Map<UUID, Account> accountsById = byId(accounts.listByIds(people), Account::id);
        Map<UUID, RestaurantFacts> restaurants = byId(
                catalog.listByIds(orders.stream().map(Order::restaurantId).collect(Collectors.toSet())),
                RestaurantFacts::id);
        return orders.stream()
                .map(order -> view(order, audience, restaurants, accountsById))
                .toList();
    }

    private static OrderJson view(
            Order order, Role audience, Map<UUID, RestaurantFacts> restaurants, Map<UUID, Account> people) {
        boolean admin = audience == Role.ADMIN;
        boolean customer = audience == Role.CUSTOMER;
        Order.Times times = order.times();
        Bill bill = order.bill();
        return new OrderJson(
                order.id(),
                order.number(),
                OrderStatus.forRole(audience, order.state(), order.enRoute()),
                admin ? order.state().name().toLowerCase(Locale.ROOT) : null,
                order.paymentStatus(),
                order.paymentMethod().toLowerCase(Locale.ROOT),
                restaurant(order, restaurants),
                customer ? null : person(people.get(order.customerId()), admin),
                rider(order.riderId() == null ? null : people.get(order.riderId())),
                audience == Role.RIDER
                        ? order.lines().stream().map(line -> line.noted(null)).toList()
                        : order.lines(),
                bill.subtotal(),
                bill.discount(),
                bill.deliveryFee(),
                bill.serviceFee(),
                bill.tax(),
                bill.tip(),
                bill.total(),
                seesDoor(audience, order) ? order.dropoff() : null,
                customer ? order.pin() : null,
                times.createdAt(),
                times.placedAt(),
                times.acceptedAt(),
                order.prepMinutes(),
                times.readyBy(),
                times.readyAt(),
                times.pickedUpAt(),
                times.deliveredAt(),
                closedAt(times),
                order.cancelReason(),
                order.fault(),
                order.eta(),
                order.version());
    }

    /// A kitchen never needs to know where its dishes go, a rider only until they are there.
    private static boolean seesDoor(Role audience, Order order) {
        return switch (audience) {
            case CUSTOMER, ADMIN -> true;
            case RIDER -> !order.state().isFinal();
            case RESTAURANT, ANONYMOUS, SYSTEM -> false;
        };
    }

    private static OrderJson.RestaurantJson restaurant(Order order, Map<UUID, RestaurantFacts> restaurants) {
        RestaurantFacts facts = restaurants.get(order.restaurantId());
        if (facts == null) {
            throw new IllegalStateException("order " + order.id() + " names a restaurant that is gone");
        }
        return new OrderJson.RestaurantJson(facts.id(), facts.name(), facts.location(), facts.picture(), facts.phone());
    }

    /// A kitchen and a rider need a first name to call out; only support sees more.
    private static OrderJson.@Nullable PersonJson person(@Nullable Account account, boolean whole) {
        if (account == null) {
            return null;
        }
        return new OrderJson.PersonJson(
                account.id(), whole ? account.name() : account.firstName(), whole ? account.phone() : null);
    }

    private static OrderJson.@Nullable RiderJson rider(@Nullable Account account) {
        return account == null
                ? null
                : new OrderJson.RiderJson(account.id(), account.firstName(), account.vehicleType());
    }

    private static @Nullable Instant closedAt(Order.Times times) {
        return times.deliveredAt() != null ? times.deliveredAt() : times.endedAt();
    }

    private static <T> Map<UUID, T> byId(List<T> items, Function<T, UUID> id) {
        return items.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
