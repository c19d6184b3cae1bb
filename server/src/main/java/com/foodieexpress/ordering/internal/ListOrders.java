package com.foodieexpress.ordering.internal;

import com.foodieexpress.catalog.Catalog;
import com.foodieexpress.kernel.Page;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The orders a caller may see, newest first.
@ApplicationScoped
class ListOrders {

    record Request(
            @Nullable String state,
            @Nullable String status,
            @Nullable String number,
            @Nullable String cursor,
            int limit) {}

    private final Database database;
    private final OrderStore orders;
    private final OrderViews views;
    private final Catalog catalog;

    ListOrders(Database database, OrderStore orders, OrderViews views, Catalog catalog) {
        this.database = database;
        this.orders = orders;
        this.views = views;
        this.catalog = catalog;
    }

    Page<OrderJson> of(Actor actor, Request request) {
        OrderFilter filter = filter(actor, request);
        List<Order> found = database.read(tx -> orders.list(tx, filter));
        boolean more = found.size() > request.limit();
        List<Order> page = more ? found.subList(0, request.limit()) : found;
        return new Page<>(
                views.views(page, actor.role()), more ? page.getLast().id().toString() : null);
    }

    private OrderFilter filter(Actor actor, Request request) {
        UUID before = cursor(request.cursor());
        Boolean active = active(request.state());
        int limit = request.limit() + 1;
        return switch (actor.role()) {
            case CUSTOMER -> new OrderFilter(active, actor.id(), null, null, null, null, before, limit);
            case RIDER -> new OrderFilter(active, null, actor.id(), null, null, null, before, limit);
            case RESTAURANT ->
                new OrderFilter(active, null, null, catalog.ownedBy(actor.id()), null, null, before, limit);
            case ADMIN, SYSTEM ->
                new OrderFilter(
                        active, null, null, null, states(request.status()), serial(request.number()), before, limit);
            case ANONYMOUS -> throw Refusal.unauthenticated("platform.sign-in", "Sign in to do this");
        };
    }

    private static @Nullable Boolean active(@Nullable String state) {
        if (state == null) {
            return null;
        }
        return switch (state) {
            case "active" -> true;
            case "past" -> false;
            default -> throw Refusal.invalid("state", "must be active or past");
        };
    }

    private static @Nullable List<String> states(@Nullable String status) {
        if (status == null) {
            return null;
        }
        List<String> names = OrderFilter.names(OrderResource.statesOf(status));
        if (names.isEmpty()) {
            throw Refusal.invalid("status", "is not an order status");
        }
        return names;
    }

    /// "F-1042", "f1042" and "1042" all mean order F-1042.
    private static @Nullable Long serial(@Nullable String number) {
        if (number == null || number.isBlank()) {
            return null;
        }
        String digits = number.strip().toLowerCase(Locale.ROOT).replaceFirst("^f-?", "");
        if (!digits.matches("[0-9]{1,15}")) {
            throw Refusal.invalid("q", "must be an order number");
        }
        return Long.parseLong(digits);
    }

    private static UUID cursor(@Nullable String cursor) {
        try {
            return cursor == null ? OrderFilter.FIRST_PAGE : UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("cursor", "is not a cursor of this list");
        }
    }
}
