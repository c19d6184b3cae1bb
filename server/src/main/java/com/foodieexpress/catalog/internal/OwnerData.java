package com.foodieexpress.catalog.internal;

import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The restaurants of an owner. What a restaurant says of itself is the public word of a business and stays
/// for the books; without its owner it leaves the listing and its telephone number goes.
@ApplicationScoped
class OwnerData implements PersonalData {

    record OwnedJson(
            UUID id, String name, String address, @Nullable String phone) {}

    private final CatalogEvents events;
    private final RestaurantStore restaurants = new RestaurantStore();
    private final RestaurantEdits edits = new RestaurantEdits();

    OwnerData(CatalogEvents events) {
        this.events = events;
    }

    @Override
    public String section() {
        return "restaurants";
    }

    @Override
    public Optional<Object> export(Tx tx, UUID person) {
        List<OwnedJson> owned = restaurants.listOwnedBy(tx, person).stream()
                .map(row -> new OwnedJson(row.id(), row.name(), row.address().line(), row.phone()))
                .toList();
        return owned.isEmpty() ? Optional.empty() : Optional.of(owned);
    }

    @Override
    public void erase(Tx tx, UUID person) {
        edits.forgetOwner(tx, person);
        restaurants.listOwnedBy(tx, person).forEach(row -> events.updated(tx, row, Actor.SYSTEM));
    }
}
