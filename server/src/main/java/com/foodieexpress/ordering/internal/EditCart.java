package com.foodieexpress.ordering.internal;

import com.foodieexpress.catalog.Catalog;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts things into a cart and takes them out again.
@ApplicationScoped
class EditCart {

    private static final int LINES_MAX = 50;

    private final Database database;
    private final CartStore carts;
    private final Catalog catalog;

    EditCart(Database database, CartStore carts, Catalog catalog) {
        this.database = database;
        this.carts = carts;
        this.catalog = catalog;
    }

    record NewLine(
            UUID restaurantId,
            UUID itemId,
            int quantity,
            List<UUID> optionIds,
            @Nullable String note) {}

    /// Refuses `ordering.other-restaurant` when the cart is for another restaurant, unless `replace` empties it first.
    void add(UUID customerId, NewLine line, boolean replace) {
        var item = catalog.price(line.restaurantId(), line.itemId(), line.optionIds());
        if (!item.available()) {
            throw Refusal.conflict(
                    "ordering.item-unavailable", item.name() + " is sold out", Map.of("itemId", line.itemId()));
        }
        database.run(tx -> {
            if (replace) {
                carts.clear(tx, customerId);
            }
            UUID cartRestaurant = carts.open(tx, customerId, line.restaurantId());
            if (!cartRestaurant.equals(line.restaurantId())) {
                throw Refusal.conflict(
                        "ordering.other-restaurant",
                        "Your cart holds food of another restaurant",
                        Map.of("restaurantId", cartRestaurant));
            }
            requireRoom(tx, customerId);
            carts.insert(
                    tx,
                    customerId,
                    new CartStore.CartLine(
                            UuidV7.next(), line.itemId(), line.quantity(), line.optionIds(), line.note()));
        });
    }

    void setQuantity(UUID customerId, UUID lineId, int quantity) {
        requireFound(database.write(tx -> carts.setQuantity(tx, customerId, lineId, quantity)));
    }

    void remove(UUID customerId, UUID lineId) {
        requireFound(database.write(tx -> {
            int removed = carts.deleteLine(tx, customerId, lineId);
            if (carts.lines(tx, customerId).isEmpty()) {
                carts.clear(tx, customerId);
            }
            return removed;
        }));
    }

    void clear(UUID customerId) {
        database.run(tx -> carts.clear(tx, customerId));
    }

    private void requireRoom(Tx tx, UUID customerId) {
        if (carts.lines(tx, customerId).size() >= LINES_MAX) {
            throw Refusal.conflict("ordering.cart-full", "A cart holds at most " + LINES_MAX + " lines");
        }
    }

    private static void requireFound(int rows) {
        if (rows == 0) {
            throw Refusal.notFound("ordering.unknown-line", "There is no such line in your cart");
        }
    }
}
