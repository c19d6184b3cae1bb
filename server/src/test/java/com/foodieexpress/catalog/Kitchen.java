package com.foodieexpress.catalog;

import com.foodieexpress.testing.TestUser;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A new restaurant with its owner, open around the clock, for tests.
public record Kitchen(TestUser owner, UUID id) {

    /// What [#open] sends, for tests that vary it.
    public static final String BODY = """
            {"name":"Chez Élodie","description":"Cuisine du marché","cuisines":["french","provençal"],
             "address":{"line":"3 Rue Grimaldi","street":"Rue Grimaldi","houseNumber":"3","city":"Monaco","postalCode":"98000","country":"MC"},
             "location":{"lat":43.7362,"lng":7.4197},"zoneRadiusMetres":2000,"prepMinutes":12,
             "minimumOrder":{"amountMinor":1000,"currency":"EUR"},
             "hours":[{"day":1,"opens":"00:00","closes":"24:00"},{"day":2,"opens":"00:00","closes":"24:00"},
                      {"day":3,"opens":"00:00","closes":"24:00"},{"day":4,"opens":"00:00","closes":"24:00"},
                      {"day":5,"opens":"00:00","closes":"24:00"},{"day":6,"opens":"00:00","closes":"24:00"},
                      {"day":7,"opens":"00:00","closes":"24:00"}]}""";

    /// A restaurant that may trade.
    public static Kitchen open() {
        return of(TestUser.restaurant());
    }

    public static Kitchen of(TestUser owner) {
        String id = owner.call()
                .body(BODY)
                .post("/api/v1/restaurants")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Kitchen(owner, UUID.fromString(id));
    }

    public UUID addCategory(String name) {
        return id(post("categories", Map.of("name", name)));
    }

    public UUID addItem(UUID category, String name, long priceMinor) {
        return id(post("items", Map.of("categoryId", category, "name", name, "price", euros(priceMinor))));
    }

    /// One group of which `min` to `max` must be chosen; its options cost 0, 100, 200 … more.
    public UUID addItemWithOptions(UUID category, String name, long priceMinor, int min, int max, List<String> names) {
        var options = names.stream()
                .map(option -> Map.of("name", option, "priceDelta", euros(100L * names.indexOf(option))))
                .toList();
        var group = Map.of("name", "Choice", "min", min, "max", max, "options", options);
        return id(post(
                "items",
                Map.of(
                        "categoryId",
                        category,
                        "name",
                        name,
                        "price",
                        euros(priceMinor),
                        "optionGroups",
                        List.of(group))));
    }

    public ValidatableResponse patch(String body) {
        return owner.call().body(body).patch("/api/v1/restaurants/{id}", id).then();
    }

    public static Map<String, Object> euros(long minor) {
        return Map.of("amountMinor", minor, "currency", "EUR");
    }

    private ValidatableResponse post(String what, Map<String, Object> body) {
        return owner.call()
                .body(body)
                .post("/api/v1/restaurants/{id}/" + what, id)
                .then()
                .statusCode(201);
    }

    private static UUID id(ValidatableResponse created) {
        return UUID.fromString(created.extract().path("id"));
    }
}
