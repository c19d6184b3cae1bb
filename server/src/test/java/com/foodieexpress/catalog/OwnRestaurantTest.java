package com.foodieexpress.catalog;

import static com.foodieexpress.catalog.Kitchen.euros;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.foodieexpress.platform.events.EventLog;
import com.foodieexpress.platform.events.StoredEvent;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// An owner opens a restaurant, sets it up and keeps its menu.
@ServerTest
class OwnRestaurantTest {

    @Inject
    EventLog events;

    @Test
    void aRestaurantWaitsWithItsOwnerForApproval() {
        TestUser owner = TestUser.register("restaurant", Map.of("businessName", "Chez Test"));
        Kitchen kitchen = Kitchen.of(owner);
        owner.call()
                .get("/api/v1/me/restaurants")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].status", equalTo("pending"));
        given().get("/api/v1/restaurants/{id}", kitchen.id()).then().statusCode(404);
        given().get("/api/v1/restaurants/{id}/menu", kitchen.id()).then().statusCode(404);
        search("chez elodie").body("items.id", not(hasItem(kitchen.id().toString())));
        // Setting it up need not wait.
        kitchen.addItem(kitchen.addCategory("Plats"), "Barbajuan", 900);
        TestUser.admin()
                .call()
                .body(Map.of("waiver", "Needs no papers here"))
                .post("/api/v1/admin/accounts/{id}/approve", owner.id())
                .then()
                .statusCode(204);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> given().get("/api/v1/restaurants/{id}", kitchen.id())
                        .then()
                        .statusCode(200));
        search("barbajuan").body("items.id", hasItem(kitchen.id().toString()));
    }

    @Test
    void anApprovedOwnersRestaurantTradesAtOnce() {
        TestUser owner = TestUser.restaurant();
        owner.call()
                .body(Kitchen.BODY)
                .post("/api/v1/restaurants")
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .body("status", equalTo("approved"))
                .body("ownerId", equalTo(owner.id().toString()))
                .body("slug", startsWith("chez-elodie-"))
                .body("open", is(true))
                .body("timeZone", equalTo("Europe/Monaco"))
                .body("hours", hasSize(7));
        owner.call()
                .body(Kitchen.BODY)
                .post("/api/v1/restaurants")
                .then()
                .statusCode(409)
                .body("code", equalTo("catalog.restaurant-exists"));
    }

    @Test
    void theOwnerChangesWhatTheRestaurantSaysOfItself() {
        Kitchen kitchen = Kitchen.open();
        kitchen.patch("""
                        {"description":"Neue Karte","prepMinutes":25,"minimumOrder":{"amountMinor":1500,"currency":"EUR"},
                         "hours":[{"day":1,"opens":"18:00","closes":"02:00"}],"cuisines":["german"]}""")
                .statusCode(200)
                .body("description", equalTo("Neue Karte"))
                .body("prepMinutes", equalTo(25))
                .body("minimumOrder.amountMinor", equalTo(1500))
                .body("hours", equalTo(List.of(Map.of("day", 1, "opens", "18:00", "closes", "02:00"))))
                .body("phone", nullValue());
        search("neue karte german").body("items.id", hasItem(kitchen.id().toString()));
        assertThat(told(kitchen)).contains("restaurant.updated");
    }

    @Test
    void aBusyHourAddsToTheTimeAndEnds() {
        Kitchen kitchen = Kitchen.open();
        int before = minutes(kitchen);
        kitchen.patch("""
                        {"busyExtraMinutes":20}""")
                .statusCode(200)
                .body("busyExtraMinutes", equalTo(20))
                .body("busyUntil", notNullValue())
                .body("prepMinutes", equalTo(12));
        assertThat(minutes(kitchen)).isEqualTo(before + 20);
        kitchen.patch("""
                {"busyExtraMinutes":0}""").statusCode(200).body("$", not(hasKey("busyUntil")));
        assertThat(minutes(kitchen)).isEqualTo(before);
    }

    @Test
    void everyChangeOfTheMenuMakesANewVersionAndIsTold() {
        Kitchen kitchen = Kitchen.open();
        UUID category = kitchen.addCategory("Plats");
        UUID item = kitchen.addItem(category, "Stocafi", 1850);
        kitchen.owner()
                .call()
                .body(Map.of("available", false, "price", euros(1900), "allergens", List.of("fish")))
                .patch("/api/v1/restaurants/{id}/items/{item}", kitchen.id(), item)
                .then()
                .statusCode(200)
                .body("available", is(false))
                .body("name", equalTo("Stocafi"));
        menu(kitchen)
                .body("version", equalTo(4))
                .body("categories[0].items[0].available", is(false))
                .body("categories[0].items[0].price.amountMinor", equalTo(1900))
                .body("categories[0].items[0].allergens", equalTo(List.of("fish")));
        kitchen.owner()
                .call()
                .delete("/api/v1/restaurants/{id}/items/{item}", kitchen.id(), item)
                .then()
                .statusCode(204);
        menu(kitchen).body("version", equalTo(5)).body("categories[0].items", hasSize(0));
        kitchen.owner()
                .call()
                .delete("/api/v1/restaurants/{id}/items/{item}", kitchen.id(), item)
                .then()
                .statusCode(404)
                .body("code", equalTo("catalog.unknown-item"));
        assertThat(told(kitchen)).filteredOn("menu.updated"::equals).hasSize(4);
    }

    @Test
    void whoEditsAnOldMenuIsTold() {
        Kitchen kitchen = Kitchen.open();
        UUID item = kitchen.addItem(kitchen.addCategory("Plats"), "Fougasse", 700);
        for (String current : List.of("3", "\"4\"", "W/\"5\"")) {
            edit(kitchen, item, current).statusCode(200);
        }
        edit(kitchen, item, "3")
                .statusCode(409)
                .body("code", equalTo("catalog.menu-changed"))
                .body("version", equalTo(6));
        edit(kitchen, item, "yesterday").statusCode(400).body("errors", hasKey("If-Match"));
        menu(kitchen).body("version", equalTo(6));
    }

    @Test
    void optionsThatKeepTheirIdKeepIt() {
        Kitchen kitchen = Kitchen.open();
        UUID item = kitchen.addItemWithOptions(kitchen.addCategory("Plats"), "Pizza", 1000, 1, 1, List.of("S", "L"));
        String path = "categories[0].items[0].optionGroups[0]";
        String groupId = menu(kitchen).extract().path(path + ".id");
        List<Map<String, Object>> options = menu(kitchen).extract().path(path + ".options");
        var edited = Map.of(
                "optionGroups",
                List.of(Map.of(
                        "id",
                        groupId,
                        "name",
                        "Size",
                        "min",
                        1,
                        "max",
                        1,
                        "options",
                        List.of(options.get(1), Map.of("name", "XXL", "priceDelta", euros(500))))));
        kitchen.owner()
                .call()
                .body(edited)
                .patch("/api/v1/restaurants/{id}/items/{item}", kitchen.id(), item)
                .then()
                .statusCode(200)
                .body("optionGroups[0].id", equalTo(groupId))
                .body("optionGroups[0].options[0]", equalTo(options.get(1)))
                .body("optionGroups[0].options[1].name", equalTo("XXL"));
    }

    @Test
    void nobodyEditsSomebodyElsesRestaurant() {
        Kitchen kitchen = Kitchen.open();
        UUID item = kitchen.addItem(kitchen.addCategory("Plats"), "Socca", 600);
        Kitchen other = Kitchen.open();
        edit(new Kitchen(other.owner(), kitchen.id()), item, "*").statusCode(404);
        new Kitchen(other.owner(), kitchen.id()).patch("{}").statusCode(404);
        // The right restaurant in the path, somebody else's dish behind it.
        edit(other, item, "*").statusCode(404).body("code", equalTo("catalog.unknown-item"));
        new Kitchen(TestUser.customer(), kitchen.id()).patch("{}").statusCode(403);
        given().contentType("application/json")
                .body("{}")
                .patch("/api/v1/restaurants/{id}", kitchen.id())
                .then()
                .statusCode(401);
        new Kitchen(TestUser.admin(), kitchen.id()).patch("""
                {"accepting":false}""").statusCode(200).body("accepting", is(false));
        menu(kitchen).body("version", equalTo(3));
    }

    private static ValidatableResponse edit(Kitchen kitchen, UUID item, String ifMatch) {
        return kitchen.owner()
                .call()
                .header("If-Match", ifMatch)
                .body("""
                        {"station":"oven"}""")
                .patch("/api/v1/restaurants/{id}/items/{item}", kitchen.id(), item)
                .then();
    }

    private static ValidatableResponse menu(Kitchen kitchen) {
        return given().get("/api/v1/restaurants/{id}/menu", kitchen.id()).then().statusCode(200);
    }

    private static ValidatableResponse search(String words) {
        return given().queryParam("q", words)
                .queryParam("limit", 100)
                .get("/api/v1/restaurants")
                .then()
                .statusCode(200);
    }

    private static int minutes(Kitchen kitchen) {
        return given().get("/api/v1/restaurants/{id}", kitchen.id())
                .then()
                .extract()
                .path("deliveryMinutes.low");
    }

    private List<String> told(Kitchen kitchen) {
        String channel = "restaurant:" + kitchen.id();
        await().atMost(Duration.ofSeconds(5))
                .until(() -> events.ofChannel(channel, 0, 100).size() >= 2);
        return events.ofChannel(channel, 0, 100).stream().map(StoredEvent::type).toList();
    }
}
