package com.foodieexpress.ordering.internal;

import com.foodieexpress.catalog.Catalog;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.events.EventLog;
import com.foodieexpress.platform.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What a person ordered. The doors and notes go with the person's key; what they wrote when they cancelled
/// is overwritten, in the event log too.
@ApplicationScoped
class OrderData implements PersonalData {

    private static final int PAGE = 500;

    private final OrderStore orders;
    private final OrderErasureStore erasures;
    private final CartStore carts;
    private final OrderViews views;
    private final Catalog catalog;
    private final EventLog events;

    OrderData(
            OrderStore orders,
            OrderErasureStore erasures,
            CartStore carts,
            OrderViews views,
            Catalog catalog,
            EventLog events) {
        this.orders = orders;
        this.erasures = erasures;
        this.carts = carts;
        this.views = views;
        this.catalog = catalog;
        this.events = events;
    }

    @Override
    public String section() {
        return "orders";
    }

    @Override
    public Optional<Object> export(Tx tx, UUID person) {
        var all = new ArrayList<OrderJson>();
        UUID before = OrderFilter.FIRST_PAGE;
        List<Order> page;
        do {
            page = orders.list(tx, new OrderFilter(null, person, null, null, null, null, before, PAGE));
            all.addAll(views.views(page, Role.CUSTOMER));
            before = page.isEmpty() ? before : page.getLast().id();
        } while (page.size() == PAGE);
        List<CartStore.CartLine> cart = carts.lines(tx, person);
        return all.isEmpty() && cart.isEmpty() ? Optional.empty() : Optional.of(Map.of("orders", all, "cart", cart));
    }

    /// Neither a customer nor a restaurant leaves while food is under way.
    @Override
    public void requireErasable(Tx tx, UUID person) {
        int open = erasures.countOpen(tx, person, catalog.ownedBy(person));
        if (open > 0) {
            throw Refusal.conflict(
                    "ordering.open-orders",
                    "There are orders under way; come back when they are done",
                    Map.of("orders", open));
        }
    }

    @Override
    public void erase(Tx tx, UUID person) {
        carts.clear(tx, person);
        erasures.deleteQuotes(tx, person);
        erasures.forgetReasons(tx, person).forEach(order -> events.forget(tx, order, "reason"));
    }
}
