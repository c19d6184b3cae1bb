package com.foodieexpress.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.foodieexpress.testing.ServerTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Finding a restaurant in the demo city.
@ServerTest
class RestaurantsTest {

    private static final Map<String, Object> AT_THE_PORT = Map.of("lat", 43.7352, "lng", 7.4217);

    @Test
    void theDemoCityHasItsRestaurants() {
        list(Map.of("q", "pizza palace"))
                .body("items", hasSize(1))
                .body("items[0].slug", equalTo("pizza-palace"))
                .body("items[0].open", is(true))
                .body("items[0].opensAt", nullValue())
                .body("items[0].accepting", is(true))
                .body("items[0].rating.average", equalTo(4.7f))
                .body("items[0].rating.count", equalTo(1284))
                .body("items[0].minimumOrder", equalTo(Map.of("amountMinor", 1000, "currency", "EUR")))
                .body("items[0].location.size()", equalTo(2))
                .body("items[0].deliveryFee.currency", equalTo("EUR"))
                .body("items[0].deliveryMinutes.high", greaterThan(14))
                .body("items[0].distanceMetres", nullValue())
                .body("items[0].address", equalTo("15 Rue de Millo"));
    }

    @Test
    void aPointSortsByDistanceAndTellsWhoDelivers() {
        var answer = list(with(AT_THE_PORT, "limit", 100)).extract();
        List<Integer> distances = answer.path("items.distanceMetres");
        List<Map<String, Object>> items = answer.path("items");
        assertThat(distances).isSorted().hasSizeGreaterThanOrEqualTo(28);
        assertThat(items).allSatisfy(card -> assertThat(card).containsKey("deliversHere"));
        // Berlin: known to the list, out of everybody's zone.
        list(Map.of("lat", 52.52, "lng", 13.405)).body("items.deliversHere", everyItem(is(false)));
    }

    @Test
    void theFeeGrowsWithDistance() {
        List<Integer> fees = list(with(AT_THE_PORT, "limit", 100)).extract().path("items.deliveryFee.amountMinor");
        assertThat(fees).isSorted();
        assertThat(fees.getLast()).isGreaterThan(fees.getFirst());
    }

    @Test
    void theSearchLooksAtDishesAndDoesNotMindAccents() {
        list(Map.of("q", "MARGHERITA")).body("items.slug", hasItem("pizza-palace"));
        list(Map.of("q", "écaille")).body("items.slug", hasItem("l-ecaille-d-argent"));
        list(Map.of("q", "ecaille")).body("items.slug", hasItem("l-ecaille-d-argent"));
        list(Map.of("q", "palace ramen")).body("items", hasSize(0));
        list(Map.of("q", "100%_\\'; drop table")).body("items", hasSize(0));
    }

    @Test
    void aCuisineNarrowsTheList() {
        list(Map.of("cuisine", "japanese", "limit", 100)).body("items.cuisines", everyItem(hasItem("japanese")));
        list(Map.of("cuisine", "martian")).body("items", hasSize(0));
    }

    @Test
    void openNowLeavesOutWhoIsClosed() {
        Kitchen kitchen = Kitchen.open();
        var here = Map.<String, Object>of("lat", 43.7362, "lng", 7.4197, "limit", 100);
        list(with(here, "openNow", true)).body("items.id", hasItem(kitchen.id().toString()));
        kitchen.patch("""
                {"accepting":false}""").statusCode(200).body("open", is(false));
        list(with(here, "openNow", true))
                .body("items.id", not(hasItem(kitchen.id().toString())))
                .body("items.open", everyItem(is(true)));
        list(here).body("items.id", hasItem(kitchen.id().toString()));
    }

    @Test
    void theListPagesToItsEndWithoutMissingOrRepeating() {
        for (Map<String, Object> order : List.of(Map.<String, Object>of(), AT_THE_PORT)) {
            var paged = new ArrayList<String>();
            @Nullable String cursor = null;
            do {
                var query = with(order, "limit", 7);
                var page = list(cursor == null ? query : with(query, "cursor", cursor));
                List<String> ids = page.extract().path("items.id");
                assertThat(ids).hasSizeLessThanOrEqualTo(7).isNotEmpty();
                paged.addAll(ids);
                cursor = page.extract().path("next");
            } while (cursor != null);
            assertThat(paged).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(28);
        }
    }

    @Test
    void aMenuIsWholeAndInOrder() {
        String id = list(Map.of("q", "pizza palace")).extract().path("items[0].id");
        given().get("/api/v1/restaurants/{id}", id)
                .then()
                .statusCode(200)
                .body("slug", equalTo("pizza-palace"))
                .body("hours", hasSize(7))
                .body("hours[0]", equalTo(Map.of("day", 1, "opens", "00:00", "closes", "24:00")))
                .body("zoneRadiusMetres", equalTo(2600))
                .body("phone", notNullValue())
                .body("ownerId", nullValue());
        given().get("/api/v1/restaurants/{id}/menu", id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("restaurantId", equalTo(id))
                .body("version", equalTo(1))
                .body("categories[0].name", equalTo("Pizzas"))
                .body("categories[0].items[0].name", equalTo("Margherita"))
                .body("categories[0].items[0].price", equalTo(Map.of("amountMinor", 1150, "currency", "EUR")))
                .body("categories[0].items[0].available", is(true))
                .body("categories[0].items[0].allergens", equalTo(List.of("gluten", "milk")))
                .body("categories[0].items[0].optionGroups.name", equalTo(List.of("Size", "Crust", "Extra toppings")))
                .body("categories[0].items[0].optionGroups[0].options[1].nameFr", equalTo("32 cm"))
                .body("categories[0].items[0].optionGroups[0].options[1].priceDelta.amountMinor", equalTo(350));
    }

    private static ValidatableResponse list(Map<String, ?> query) {
        return given().queryParams(query).get("/api/v1/restaurants").then().statusCode(200);
    }

    private static Map<String, Object> with(Map<String, Object> query, String name, Object value) {
        var more = new java.util.HashMap<>(query);
        more.put(name, value);
        return more;
    }
}
