package com.foodieexpress.catalog.internal;

import com.foodieexpress.catalog.Catalog;
import com.foodieexpress.catalog.internal.MenuJson.ItemJson;
import com.foodieexpress.catalog.internal.RestaurantCache.Known;
import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.kernel.Money;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.settings.Settings;
import com.foodieexpress.platform.settings.SettingsSnapshot;
import com.foodieexpress.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The catalogue for other features: restaurants from this node's memory, prices from the tables.
@ApplicationScoped
class StoredCatalog implements Catalog {

    private final Database db;
    private final RestaurantCache known;
    private final DeliveryTerms terms;
    private final Settings settings;
    private final BusinessClock clock;
    private final RestaurantStore restaurants = new RestaurantStore();
    private final MenuStore menus = new MenuStore();

    StoredCatalog(Database db, RestaurantCache known, DeliveryTerms terms, Settings settings, BusinessClock clock) {
        this.db = db;
        this.known = known;
        this.terms = terms;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public RestaurantFacts restaurant(UUID id) {
        return facts(required(id).restaurant());
    }

    @Override
    public Optional<RestaurantFacts> find(UUID id) {
        return known.find(id).map(found -> facts(found.restaurant()));
    }

    @Override
    public List<RestaurantFacts> listByIds(Collection<UUID> ids) {
        return known.listByIds(ids).stream()
                .map(found -> facts(found.restaurant()))
                .toList();
    }

    @Override
    public List<RestaurantFacts> listAll() {
        return db.read(restaurants::listApproved).stream().map(this::facts).toList();
    }

    @Override
    public List<UUID> ownedBy(UUID accountId) {
        return db.read(tx -> restaurants.listOwnedBy(tx, accountId)).stream()
                .map(RestaurantRow::id)
                .toList();
    }

    @Override
    public void requireOpen(UUID restaurantId, Instant at) {
        Known found = trading(restaurantId);
        boolean inHours = found.hours().isOpen(at);
        if (inHours && found.restaurant().accepting()) {
            return;
        }
        Map<String, Object> details = new HashMap<>();
        details.put("restaurantId", restaurantId);
        if (!inHours) {
            found.hours().nextOpening(at).ifPresent(opening -> details.put("opensAt", opening));
        }
        throw Refusal.conflict(
                "catalog.restaurant-closed",
                inHours ? "The restaurant takes no orders at the moment" : "The restaurant is closed",
                details);
    }

    @Override
    public boolean deliversTo(UUID restaurantId, GeoPoint dropoff) {
        return required(restaurantId).restaurant().reaches(dropoff);
    }

    @Override
    public Money deliveryFee(UUID restaurantId, GeoPoint dropoff, SettingsSnapshot settings) {
        RestaurantRow restaurant = required(restaurantId).restaurant();
        return terms.fee(restaurant.location().distanceMetresTo(dropoff), restaurant.currency(), settings);
    }

    @Override
    public PricedItem price(UUID restaurantId, UUID itemId, List<UUID> optionIds) {
        RestaurantRow restaurant = trading(restaurantId).restaurant();
        ItemJson item = db.read(tx -> menus.findItem(tx, restaurantId, itemId, restaurant.currency()))
                .orElseThrow(StoredCatalog::unknownItem);
        return PriceItem.price(item, optionIds);
    }

    static Refusal unknownItem() {
        return Refusal.notFound("catalog.unknown-item", "There is no such dish on the menu");
    }

    private RestaurantFacts facts(RestaurantRow row) {
        return row.facts(clock.instant(), settings.of(CommissionSettings.class));
    }

    private Known required(UUID id) {
        return known.find(id).orElseThrow(ShowRestaurant::unknown);
    }

    private Known trading(UUID id) {
        Known found = required(id);
        if (!found.restaurant().approved()) {
            throw ShowRestaurant.unknown();
        }
        return found;
    }
}
