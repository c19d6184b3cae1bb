package com.foodieexpress.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.testing.Rounds;
import com.foodieexpress.testing.ServerTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Whatever a client sends: a problem answer that names the field, and nothing changed.
@ServerTest
class BadInputTest {

    private static final String ITEM = """
            {"categoryId":"%s","name":"Pissaladière","nameFr":"Pissaladière","description":"Onions","price":{"amountMinor":900,"currency":"EUR"},
             "picture":"/pictures/x.svg","available":true,"prepMinutes":5,"allergens":["gluten"],"dietary":["vegan"],"station":"oven",
             "optionGroups":[{"name":"Size","min":0,"max":1,"options":[{"name":"L","nameFr":"G","priceDelta":{"amountMinor":100,"currency":"EUR"}}]}]}""";

    private static final String PATCH = """
            {"description":"x","descriptionFr":"x","phone":"1","cuisines":["french"],"hours":[{"day":1,"opens":"10:00","closes":"12:00"}],
             "zoneRadiusMetres":500,"prepMinutes":10,"minimumOrder":{"amountMinor":0,"currency":"EUR"},"accepting":true,
             "busyUntil":"2020-01-01T00:00:00Z","busyExtraMinutes":0}""";

    /// Written as JSON, because some of them cannot be said in Java.
    private static final List<String> NASTY = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1.5",
            "1e308",
            "99999999999999999999999",
            "9223372036854775807",
            "\"\"",
            "\"   \"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\u202e\\ud83c\\udf55\"",
            "\"NaN\"",
            "\"24:01\"",
            "\"+1000000000-01-01T00:00:00Z\"",
            "\"" + "x".repeat(10_000) + "\"",
            "[]",
            "[null]",
            "{}");

    @Test
    void whatIsWrongIsNamed() {
        Kitchen kitchen = Kitchen.open();
        UUID category = kitchen.addCategory("Plats");
        wrong(kitchen, "items", "{}", "categoryId");
        wrong(kitchen, "items", item(category, "/price/amountMinor", "-1"), "price.amountMinor");
        wrong(kitchen, "items", item(category, "/price/amountMinor", "1.5"), "price.amountMinor");
        wrong(kitchen, "items", item(category, "/price/currency", "\"USD\""), "price.currency");
        wrong(kitchen, "items", item(category, "/price/currency", "\"XYZ1\""), "price.currency");
        wrong(kitchen, "items", item(category, "/name", "\"a\\u0000\""), "name");
        wrong(kitchen, "items", item(category, "/name", "7"), "name");
        wrong(kitchen, "items", item(category, "/available", "\"yes\""), "available");
        wrong(kitchen, "items", item(category, "/categoryId", "\"7\""), "categoryId");
        wrong(kitchen, "items", item(UUID.randomUUID(), "/name", "\"x\""), "categoryId");
        wrong(kitchen, "items", item(category, "/optionGroups/0/min", "3"), "optionGroups[0].min");
        wrong(kitchen, "items", item(category, "/optionGroups/0/options", "[]"), "optionGroups[0].options");
        wrong(
                kitchen,
                "items",
                item(category, "/optionGroups/0/options/0/priceDelta/amountMinor", "-5"),
                "optionGroups[0].options[0].priceDelta.amountMinor");
        wrong(kitchen, "categories", "{\"name\":\" \"}", "name");
        wrong(kitchen, "categories", "[]", "body");
        wrong(kitchen, "categories", "{\"name\":", "body");
        assertThat(version(kitchen)).isEqualTo(2);
    }

    @Test
    void whatIsWrongWithARestaurantIsNamed() {
        Kitchen kitchen = Kitchen.open();
        wrongPatch(kitchen, "/prepMinutes", "0", "prepMinutes");
        wrongPatch(kitchen, "/prepMinutes", "\"12\"", "prepMinutes");
        wrongPatch(kitchen, "/hours/0/opens", "\"25:00\"", "hours[0].opens");
        wrongPatch(kitchen, "/hours/0/day", "8", "hours[0].day");
        wrongPatch(
                kitchen,
                "/hours",
                "[{\"day\":1,\"opens\":\"10:00\",\"closes\":\"12:00\"},{\"day\":1,\"opens\":\"11:00\",\"closes\":\"13:00\"}]",
                "hours");
        wrongPatch(kitchen, "/minimumOrder/currency", "\"USD\"", "minimumOrder.currency");
        wrongPatch(kitchen, "/busyUntil", "\"tomorrow\"", "busyUntil");
        wrongPatch(kitchen, "/cuisines", "[\"\\u0000\"]", "cuisines[0]");
        given().get("/api/v1/restaurants/{id}", kitchen.id()).then().body("prepMinutes", equalTo(12));
    }

    @Test
    void whatIsWrongWithASearchIsNamed() {
        for (var query : List.of(
                Map.entry("lat", "91"),
                Map.entry("lat", "north"),
                Map.entry("lng", "NaN"),
                Map.entry("limit", "0"),
                Map.entry("limit", "101"),
                Map.entry("limit", "many"),
                Map.entry("openNow", "maybe"),
                Map.entry("cursor", "***"),
                Map.entry("q", "x".repeat(201)),
                Map.entry("q", "a\u0000b"))) {
            given().queryParam("lng".equals(query.getKey()) ? "lat" : "unused", "43")
                    .queryParam("lat".equals(query.getKey()) ? "lng" : "unused", "7")
                    .queryParam(query.getKey(), query.getValue())
                    .get("/api/v1/restaurants")
                    .then()
                    .statusCode(400)
                    .body("errors", hasKey(query.getKey()));
        }
        given().queryParam("lat", "43.7")
                .get("/api/v1/restaurants")
                .then()
                .statusCode(400)
                .body("errors", hasKey("lng"));
    }

    @Test
    void unknownIdsAreNotFound() {
        for (String id : List.of(UUID.randomUUID().toString(), "7", "not-an-id", "%00")) {
            for (String path : List.of("", "/menu")) {
                given().urlEncodingEnabled(false)
                        .get("/api/v1/restaurants/" + id + path)
                        .then()
                        .statusCode(404)
                        .body("success", equalTo(false));
            }
        }
        Kitchen kitchen = Kitchen.open();
        kitchen.owner()
                .call()
                .body("{}")
                .patch("/api/v1/restaurants/{id}/items/{item}", kitchen.id(), "7")
                .then()
                .statusCode(404);
    }

    @Test
    void noMemberOfNoBodyMakesTheServerFail() {
        Kitchen kitchen = Kitchen.open();
        UUID category = kitchen.addCategory("Plats");
        UUID item = kitchen.addItem(category, "Socca", 600);
        String here = "/api/v1/restaurants/" + kitchen.id();
        int tried =
                sweep(Kitchen.BODY, body -> kitchen.owner().call().body(body).post("/api/v1/restaurants"));
        tried += sweep(PATCH, body -> kitchen.owner().call().body(body).patch(here));
        tried += sweep(
                ITEM.formatted(category),
                body -> kitchen.owner().call().body(body).patch(here + "/items/" + item));
        assertThat(tried).isGreaterThan(Rounds.of(120, 1_000));
        given().get(here).then().statusCode(200);
        given().get(here + "/menu").then().statusCode(200);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        Kitchen kitchen = Kitchen.open();
        kitchen.patch("{\"description\":\"" + "x".repeat(10_000_000) + "\"}").statusCode(413);
    }

    private interface Call {
        Response send(String body);
    }

    /// Puts every nasty value at every place of the body; at reduced counts every eighth, at each place others.
    private static int sweep(String good, Call call) {
        List<String> places = new ArrayList<>(List.of(""));
        collect(Json.tree(good), "", places);
        int step = Rounds.of(8, 1);
        int tried = 0;
        for (String place : places) {
            for (int i = places.indexOf(place) % step; i < NASTY.size(); i += step) {
                String value = NASTY.get(i);
                tried++;
                String body = place.isEmpty() ? value : with(good, place, value);
                Response answer = call.send(body);
                assertThat(answer.statusCode())
                        .as("%s = %s: %s", place, value.substring(0, Math.min(30, value.length())), answer.asString())
                        .isIn(200, 201, 400, 409);
                if (answer.statusCode() == 400) {
                    assertThat(answer.jsonPath().getMap("errors")).isNotEmpty();
                }
            }
        }
        return tried;
    }

    private static void collect(JsonNode node, String path, List<String> places) {
        node.properties().forEach(member -> add(member.getValue(), path + "/" + member.getKey(), places));
        if (node.isArray() && !node.isEmpty()) {
            add(node.get(0), path + "/0", places);
        }
    }

    private static void add(JsonNode node, String path, List<String> places) {
        places.add(path);
        collect(node, path, places);
    }

    private static String with(String good, String place, String value) {
        JsonNode tree = Json.tree(good);
        int slash = place.lastIndexOf('/');
        JsonNode parent = tree.at(place.substring(0, slash));
        String name = place.substring(slash + 1);
        JsonNode nasty = Json.tree(value);
        if (parent instanceof ObjectNode object) {
            object.set(name, nasty);
        } else if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), nasty);
        }
        // Escaped, so that a lone surrogate survives the way.
        return escaped(tree.toString());
    }

    private static String escaped(String json) {
        var text = new StringBuilder();
        json.chars().forEach(c -> text.append(c < 0x80 ? Character.toString(c) : "\\u%04x".formatted(c)));
        return text.toString();
    }

    private static String item(UUID category, String place, String value) {
        return with(ITEM.formatted(category), place, value);
    }

    private static void wrong(Kitchen kitchen, String what, String body, String field) {
        kitchen.owner()
                .call()
                .body(body)
                .post("/api/v1/restaurants/{id}/" + what, kitchen.id())
                .then()
                .statusCode(400)
                .body("success", equalTo(false))
                .body("errors", hasKey(field));
    }

    private static void wrongPatch(Kitchen kitchen, String place, String value, String field) {
        kitchen.patch(with(PATCH, place, value)).statusCode(400).body("errors", hasKey(field));
    }

    private static int version(Kitchen kitchen) {
        return given().get("/api/v1/restaurants/{id}/menu", kitchen.id()).path("version");
    }
}
