package com.foodieexpress.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.foodieexpress.catalog.Catalog.PricedItem;
import com.foodieexpress.catalog.Catalog.RestaurantFacts;
import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.kernel.Money;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.settings.Settings;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.AbstractObjectAssert;
import org.junit.jupiter.api.Test;

/// What ordering and others ask of the catalogue.
@ServerTest
class CatalogTest {

    @Inject
    Catalog catalog;

    @Inject
    BusinessClock clock;

    @Inject
    Settings settings;

    @Test
    void factsFollowTheOwnersChangesAtOnce() {
        Kitchen kitchen = Kitchen.open();
        RestaurantFacts before = catalog.restaurant(kitchen.id());
        assertThat(before.taxBasisPoints()).isEqualTo(850);
        assertThat(before.commissionBasisPoints()).isEqualTo(1500);
        assertThat(before.minimumOrder()).isEqualTo(Money.of(1000, "EUR"));
        kitchen.patch("""
                {"prepMinutes":30,"busyExtraMinutes":10,"accepting":false}""").statusCode(200);
        RestaurantFacts after = catalog.restaurant(kitchen.id());
        assertThat(after.prepMinutes()).isEqualTo(40);
        assertThat(after.accepting()).isFalse();
        assertThat(catalog.ownedBy(kitchen.owner().id())).containsExactly(kitchen.id());
        assertThat(catalog.listByIds(List.of(kitchen.id(), UuidV7.next(), kitchen.id())))
                .containsExactly(after);
        assertThat(catalog.listAll()).contains(after).hasSizeGreaterThan(28);
    }

    @Test
    void aClosedRestaurantSaysWhenItOpens() {
        Kitchen kitchen = Kitchen.open();
        kitchen.patch("""
                {"hours":[{"day":3,"opens":"12:00","closes":"14:00"}]}""").statusCode(200);
        ZonedDateTime noon = clock.instant()
                .atZone(ZoneId.of("Europe/Monaco"))
                .with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY))
                .with(LocalTime.NOON);
        Instant opening = noon.toInstant();
        catalog.requireOpen(kitchen.id(), opening);
        refused(() -> require(kitchen.id(), opening.minusSeconds(1)))
                .returns("catalog.restaurant-closed", Refusal::code)
                .returns(409, refusal -> refusal.kind().status())
                .returns(opening, refusal -> refusal.details().get("opensAt"));
        kitchen.patch("""
                {"accepting":false}""").statusCode(200);
        refused(() -> require(kitchen.id(), opening))
                .returns("catalog.restaurant-closed", Refusal::code)
                .returns(null, refusal -> refusal.details().get("opensAt"));
    }

    @Test
    void aRestaurantThatWaitsForApprovalSellsNothing() {
        Kitchen kitchen = Kitchen.of(TestUser.register("restaurant", Map.of("businessName", "Chez Test")));
        UUID item = kitchen.addItem(kitchen.addCategory("Plats"), "Socca", 600);
        refused(() -> require(kitchen.id(), clock.instant())).returns("catalog.unknown-restaurant", Refusal::code);
        refused(() -> catalog.price(kitchen.id(), item, List.of()))
                .returns("catalog.unknown-restaurant", Refusal::code);
    }

    @Test
    void theFeeNeverFallsWithDistanceAndTheZoneEnds() {
        Kitchen kitchen = Kitchen.open();
        GeoPoint kitchenDoor = catalog.restaurant(kitchen.id()).location();
        Money last = Money.zero(catalog.restaurant(kitchen.id()).currency());
        for (int step = 0; step < 60; step++) {
            GeoPoint there = new GeoPoint(kitchenDoor.lat() + step * 0.001, kitchenDoor.lng());
            Money fee = catalog.deliveryFee(kitchen.id(), there, settings.snapshot());
            assertThat(fee).isGreaterThanOrEqualTo(last);
            assertThat(fee.amountMinor() % 10).isZero();
            last = fee;
            assertThat(catalog.deliversTo(kitchen.id(), there)).isEqualTo(kitchenDoor.distanceMetresTo(there) <= 2000);
        }
        assertThat(last.amountMinor()).isGreaterThan(190);
    }

    @Test
    void aLineIsPricedAsTheMenuStands() {
        Kitchen kitchen = Kitchen.open();
        UUID category = kitchen.addCategory("Plats");
        UUID item = kitchen.addItemWithOptions(category, "Pizza", 1000, 1, 2, List.of("S", "M", "L"));
        List<String> options = RestAssured.given()
                .get("/api/v1/restaurants/{id}/menu", kitchen.id())
                .path("categories[0].items[0].optionGroups[0].options.id");
        List<UUID> ids = options.stream().map(UUID::fromString).toList();
        PricedItem priced = catalog.price(kitchen.id(), item, List.of(ids.get(2), ids.get(1)));
        assertThat(priced.unitPrice()).isEqualTo(Money.of(1300, "EUR"));
        assertThat(priced.available()).isTrue();
        refused(() -> catalog.price(kitchen.id(), item, List.of())).returns("platform.invalid", Refusal::code);
        refused(() -> catalog.price(kitchen.id(), item, ids)).returns("platform.invalid", Refusal::code);
        refused(() -> catalog.price(kitchen.id(), UuidV7.next(), List.of()))
                .returns("catalog.unknown-item", Refusal::code);
        kitchen.owner()
                .call()
                .body("""
                        {"available":false,"price":{"amountMinor":1100,"currency":"EUR"}}""")
                .patch("/api/v1/restaurants/{id}/items/{item}", kitchen.id(), item)
                .then()
                .statusCode(200);
        PricedItem soldOut = catalog.price(kitchen.id(), item, List.of(ids.getFirst()));
        assertThat(soldOut.available()).isFalse();
        assertThat(soldOut.unitPrice()).isEqualTo(Money.of(1100, "EUR"));
    }

    private boolean require(UUID restaurant, Instant at) {
        catalog.requireOpen(restaurant, at);
        return true;
    }

    private static AbstractObjectAssert<?, Refusal> refused(Callable<?> asking) {
        return assertThatThrownBy(asking::call).asInstanceOf(type(Refusal.class));
    }
}
