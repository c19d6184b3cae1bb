package com.foodieexpress.catalog.internal;

import com.foodieexpress.catalog.internal.RestaurantEdits.NewRestaurant;
import com.foodieexpress.identity.Accounts;
import com.foodieexpress.kernel.Money;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.http.Texts;
import com.foodieexpress.platform.settings.Settings;
import com.foodieexpress.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Opens the restaurant of an owner; it waits for approval as long as the account does.
@ApplicationScoped
class CreateRestaurant {

    private final Database db;
    private final Accounts accounts;
    private final ApproveRestaurants approve;
    private final CatalogEvents events;
    private final CatalogConfig config;
    private final Settings settings;
    private final BusinessClock clock;
    private final RestaurantStore restaurants = new RestaurantStore();
    private final RestaurantEdits edits = new RestaurantEdits();

    CreateRestaurant(
            Database db,
            Accounts accounts,
            ApproveRestaurants approve,
            CatalogEvents events,
            CatalogConfig config,
            Settings settings,
            BusinessClock clock) {
        this.db = db;
        this.accounts = accounts;
        this.approve = approve;
        this.events = events;
        this.config = config;
        this.settings = settings;
        this.clock = clock;
    }

    /// Refuses `catalog.restaurant-exists` when the account has one already.
    UUID create(NewRestaurantJson wish, Actor owner) {
        RestaurantRow row = row(wish, owner.id());
        List<Span> hours = HoursJson.spans(wish.hours());
        String searchText = SearchText.of(List.of(row.name(), String.join(" ", row.cuisines()), row.description()));
        db.run(tx -> {
            requireNone(tx, owner.id());
            edits.insert(tx, List.of(new NewRestaurant(row, hours, searchText, clock.instant())));
            events.created(tx, row.id(), owner);
        });
        // The account's approval may have been told before the row was there; asked again now, it cannot be missed.
        if (accounts.account(owner.id()).approved()) {
            approve.approve(owner.id());
        }
        return row.id();
    }

    private void requireNone(Tx tx, UUID ownerId) {
        edits.lockOwner(tx, ownerId);
        if (!restaurants.listOwnedBy(tx, ownerId).isEmpty()) {
            throw Refusal.conflict("catalog.restaurant-exists", "This account has a restaurant already");
        }
    }

    private RestaurantRow row(NewRestaurantJson wish, UUID ownerId) {
        UUID id = UuidV7.next();
        RestaurantDefaults usual = settings.of(RestaurantDefaults.class);
        String name = Texts.required("name", wish.name());
        String description = Texts.clean("description", wish.description());
        Money minimum = wish.minimumOrder() == null ? Money.of(0, config.currency()) : wish.minimumOrder();
        return new RestaurantRow(
                id,
                ownerId,
                Slugs.of(name, id),
                name,
                Texts.clean("phone", wish.phone()),
                description == null ? "" : description,
                Texts.clean("descriptionFr", wish.descriptionFr()),
                Bounds.words("cuisines", wish.cuisines()),
                null,
                address(wish.address()),
                wish.location(),
                wish.zoneRadiusMetres() == null ? usual.zoneRadiusMetres() : wish.zoneRadiusMetres(),
                Bounds.money("minimumOrder", minimum),
                wish.prepMinutes() == null ? usual.prepMinutes() : wish.prepMinutes(),
                usual.taxBasisPoints(),
                null,
                true,
                null,
                0,
                wish.timeZone() == null ? config.timeZone() : Bounds.timeZone("timeZone", wish.timeZone()),
                null,
                false,
                1);
    }

    private static RestaurantRow.Address address(NewRestaurantJson.AddressJson address) {
        return new RestaurantRow.Address(
                Texts.required("address.line", address.line()),
                Texts.clean("address.street", address.street()),
                Texts.clean("address.houseNumber", address.houseNumber()),
                Texts.required("address.city", address.city()),
                Texts.clean("address.postalCode", address.postalCode()),
                address.country());
    }
}
