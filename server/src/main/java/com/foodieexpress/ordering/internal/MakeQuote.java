package com.foodieexpress.ordering.internal;

import com.foodieexpress.catalog.Catalog;
import com.foodieexpress.catalog.Catalog.PricedItem;
import com.foodieexpress.catalog.Catalog.RestaurantFacts;
import com.foodieexpress.kernel.Money;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.routing.Profile;
import com.foodieexpress.routing.Routing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Prices the customer's cart for one door and promises the price for a while.
@ApplicationScoped
class MakeQuote {

    /// Minutes around the plain estimate that a first promise leaves open: finding a rider, parking, stairs.
    private static final int HANDOVER_MINUTES = 3;

    private final Database database;
    private final CartStore carts;
    private final QuoteStore quotes;
    private final Catalog catalog;
    private final Routing routing;
    private final BusinessClock clock;
    private final OrderingConfig config;

    MakeQuote(
            Database database,
            CartStore carts,
            QuoteStore quotes,
            Catalog catalog,
            Routing routing,
            BusinessClock clock,
            OrderingConfig config) {
        this.database = database;
        this.carts = carts;
        this.quotes = quotes;
        this.catalog = catalog;
        this.routing = routing;
        this.clock = clock;
        this.config = config;
    }

    Quote of(UUID customerId, Dropoff dropoff, @Nullable Money tip) {
        record Cart(UUID restaurantId, List<CartStore.CartLine> lines) {}
        Cart cart = database.read(tx -> new Cart(
                carts.restaurant(tx, customerId).orElseThrow(MakeQuote::emptyCart), carts.lines(tx, customerId)));
        if (cart.lines().isEmpty()) {
            throw emptyCart();
        }
        RestaurantFacts restaurant = catalog.restaurant(cart.restaurantId());
        catalog.requireOpen(restaurant.id(), clock.instant());
        requireInZone(restaurant, dropoff);
        List<OrderLine> lines = price(restaurant, cart.lines());
        Bill bill = Bill.of(
                lines,
                catalog.deliveryFee(restaurant.id(), dropoff.location()),
                checkedTip(tip, restaurant),
                restaurant.currency(),
                restaurant.taxBasisPoints(),
                config.serviceFeeBasisPoints());
        requireMinimum(restaurant, bill);
        Quote quote = promise(customerId, restaurant, lines, dropoff, bill);
        database.run(tx -> quotes.insert(tx, quote));
        return quote;
    }

    private Quote promise(
            UUID customerId, RestaurantFacts restaurant, List<OrderLine> lines, Dropoff dropoff, Bill bill) {
        double travelSeconds = routing.route(restaurant.location(), dropoff.location(), Profile.SCOOTER)
                .durationSeconds();
        int minutes = (int) Math.ceil(restaurant.prepMinutes() + travelSeconds / 60 + HANDOVER_MINUTES);
        return new Quote(
                UuidV7.next(),
                customerId,
                restaurant.id(),
                lines,
                dropoff,
                bill,
                Math.max(5, (int) Math.floor(minutes * 0.85)),
                (int) Math.ceil(minutes * 1.25),
                clock.instant().plus(config.quoteLife()));
    }

    private List<OrderLine> price(RestaurantFacts restaurant, List<CartStore.CartLine> cart) {
        var lines = new ArrayList<OrderLine>();
        for (CartStore.CartLine line : cart) {
            PricedItem item = catalog.price(restaurant.id(), line.itemId(), line.optionIds());
            if (!item.available()) {
                throw Refusal.conflict(
                        "ordering.item-unavailable", item.name() + " is sold out", Map.of("itemId", item.itemId()));
            }
            lines.add(new OrderLine(
                    item.itemId(),
                    item.name(),
                    line.quantity(),
                    PriceCart.options(item),
                    line.note(),
                    item.unitPrice(),
                    item.unitPrice().times(line.quantity()),
                    item.station(),
                    item.allergens()));
        }
        return lines;
    }

    private void requireInZone(RestaurantFacts restaurant, Dropoff dropoff) {
        if (!catalog.deliversTo(restaurant.id(), dropoff.location())) {
            throw Refusal.conflict("ordering.outside-zone", restaurant.name() + " does not deliver to this address");
        }
    }

    private static Money checkedTip(@Nullable Money tip, RestaurantFacts restaurant) {
        if (tip == null) {
            return Money.zero(restaurant.currency());
        }
        if (!tip.currency().equals(restaurant.currency())) {
            throw Refusal.invalid(
                    "tip.currency", "must be " + restaurant.currency().getCurrencyCode());
        }
        if (tip.amountMinor() < 0 || tip.amountMinor() > 100_000) {
            throw Refusal.invalid("tip.amountMinor", "must be between 0 and 100000");
        }
        return tip;
    }

    private static void requireMinimum(RestaurantFacts restaurant, Bill bill) {
        if (bill.subtotal().compareTo(restaurant.minimumOrder()) < 0) {
            throw Refusal.conflict(
                    "ordering.minimum-not-met",
                    "The order is below the restaurant's minimum",
                    Map.of("minimumOrder", restaurant.minimumOrder()));
        }
    }

    private static Refusal emptyCart() {
        return Refusal.conflict("ordering.empty-cart", "Your cart is empty");
    }
}
