package com.foodieexpress.ordering.internal;

import com.foodieexpress.catalog.Catalog;
import com.foodieexpress.catalog.Catalog.PricedItem;
import com.foodieexpress.catalog.Catalog.RestaurantFacts;
import com.foodieexpress.kernel.Money;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.settings.Settings;
import com.foodieexpress.platform.settings.SettingsSnapshot;
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

    private final Database database;
    private final CartStore carts;
    private final QuoteStore quotes;
    private final Catalog catalog;
    private final Routing routing;
    private final BusinessClock clock;
    private final Settings settings;

    MakeQuote(
            Database database,
            CartStore carts,
            QuoteStore quotes,
            Catalog catalog,
            Routing routing,
            BusinessClock clock,
            Settings settings) {
        this.database = database;
        this.carts = carts;
        this.quotes = quotes;
        this.catalog = catalog;
        this.routing = routing;
        this.clock = clock;
        this.settings = settings;
    }

    /// Everything is priced under one version of the settings, which the quote names.
    Quote of(UUID customerId, Dropoff dropoff, @Nullable Money tip) {
        SettingsSnapshot inForce = settings.snapshot();
        FeeSettings fees = inForce.of(FeeSettings.class);
        requireTaken(inForce.of(OrderSettings.class));
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
                catalog.deliveryFee(restaurant.id(), dropoff.location(), inForce),
                checkedTip(tip, restaurant, fees),
                restaurant.currency(),
                restaurant.taxBasisPoints(),
                fees.serviceFeeBasisPoints());
        requireMinimum(restaurant, bill);
        Quote quote = promise(customerId, restaurant, lines, dropoff, bill, inForce);
        database.run(tx -> quotes.insert(tx, quote));
        return quote;
    }

    private Quote promise(
            UUID customerId,
            RestaurantFacts restaurant,
            List<OrderLine> lines,
            Dropoff dropoff,
            Bill bill,
            SettingsSnapshot inForce) {
        OrderSettings orders = inForce.of(OrderSettings.class);
        Money cancellationFee = new Money(inForce.of(FeeSettings.class).cancellationFeeMinor(), restaurant.currency());
        double travelSeconds = routing.route(restaurant.location(), dropoff.location(), Profile.SCOOTER)
                .durationSeconds();
        int minutes = (int) Math.ceil(restaurant.prepMinutes() + travelSeconds / 60 + orders.handoverMinutes());
        return new Quote(
                UuidV7.next(),
                customerId,
                restaurant.id(),
                lines,
                dropoff,
                bill,
                Math.max(5, (int) Math.floor(minutes * 0.85)),
                (int) Math.ceil(minutes * 1.25),
                new Terms(inForce.version(), cancellationFee),
                clock.instant().plus(orders.quoteLife()));
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
                    item.nameFr(),
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

    private static Money checkedTip(@Nullable Money tip, RestaurantFacts restaurant, FeeSettings fees) {
        if (tip == null) {
            return Money.zero(restaurant.currency());
        }
        if (!tip.currency().equals(restaurant.currency())) {
            throw Refusal.invalid(
                    "tip.currency", "must be " + restaurant.currency().getCurrencyCode());
        }
        if (tip.amountMinor() < 0 || tip.amountMinor() > fees.highestTipMinor()) {
            throw Refusal.invalid("tip.amountMinor", "must be between 0 and " + fees.highestTipMinor());
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

    static void requireTaken(OrderSettings orders) {
        if (!orders.taken()) {
            throw Refusal.conflict("ordering.paused", "No orders are taken at the moment");
        }
    }

    private static Refusal emptyCart() {
        return Refusal.conflict("ordering.empty-cart", "Your cart is empty");
    }
}
