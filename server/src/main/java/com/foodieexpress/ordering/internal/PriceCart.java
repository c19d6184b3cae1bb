package com.foodieexpress.ordering.internal;

import com.foodieexpress.catalog.Catalog;
import com.foodieexpress.catalog.Catalog.PricedItem;
import com.foodieexpress.kernel.Money;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Shows a customer's cart at today's prices.
@ApplicationScoped
class PriceCart {

    private final Database database;
    private final CartStore carts;
    private final Catalog catalog;

    PriceCart(Database database, CartStore carts, Catalog catalog) {
        this.database = database;
        this.carts = carts;
        this.catalog = catalog;
    }

    CartJson of(UUID customerId) {
        Optional<Stored> found = database.read(tx -> carts.restaurant(tx, customerId)
                .map(restaurant -> new Stored(restaurant, carts.lines(tx, customerId))));
        return found.filter(cart -> !cart.lines().isEmpty()).map(this::price).orElse(CartJson.EMPTY);
    }

    private record Stored(UUID restaurantId, List<CartStore.CartLine> lines) {}

    private CartJson price(Stored stored) {
        var restaurant = catalog.restaurant(stored.restaurantId());
        var lines = new ArrayList<CartJson.LineJson>();
        Money subtotal = Money.zero(restaurant.currency());
        for (CartStore.CartLine line : stored.lines()) {
            CartJson.LineJson priced = price(restaurant.id(), line, subtotal);
            lines.add(priced);
            subtotal = subtotal.plus(priced.total());
        }
        int items = lines.stream().mapToInt(CartJson.LineJson::quantity).sum();
        return new CartJson(restaurant.id(), restaurant.name(), lines, subtotal, items);
    }

    /// An item that left the menu stays visible in the cart as unavailable, so that the customer sees what became of
    /// it.
    private CartJson.LineJson price(UUID restaurantId, CartStore.CartLine line, Money zeroSource) {
        try {
            PricedItem item = catalog.price(restaurantId, line.itemId(), line.optionIds());
            return new CartJson.LineJson(
                    line.id(),
                    item.itemId(),
                    item.name(),
                    item.nameFr(),
                    line.quantity(),
                    options(item),
                    line.note(),
                    item.unitPrice(),
                    item.unitPrice().times(line.quantity()),
                    item.available());
        } catch (Refusal gone) {
            Money nothing = Money.zero(zeroSource.currency());
            return new CartJson.LineJson(
                    line.id(),
                    line.itemId(),
                    "",
                    null,
                    line.quantity(),
                    List.of(),
                    line.note(),
                    nothing,
                    nothing,
                    false);
        }
    }

    static List<OrderLine.Option> options(PricedItem item) {
        return item.options().stream()
                .map(option -> new OrderLine.Option(option.id(), option.name(), option.nameFr(), option.priceDelta()))
                .toList();
    }
}
