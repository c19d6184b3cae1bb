package com.foodieexpress.testing;

import static io.restassured.RestAssured.given;

import com.foodieexpress.kernel.UuidV7;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The demo city as a test sees it: people who sign in and act through the public API.
public final class City {

    /// A door that every demo restaurant delivers to.
    public static final Map<String, Object> DOOR = Map.of("lat", 43.7396, "lng", 7.4273);

    private static final String PASSWORD = "password123";

    private City() {}

    /// A signed-in person.
    public record Person(String id, String email, String token) {

        public RequestSpecification asks() {
            return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
        }

        public Response gets(String path, Object... parameters) {
            return asks().get("/api/v1" + path, parameters);
        }

        public Response posts(String path, Object body) {
            return asks().body(body).post("/api/v1" + path);
        }
    }

    public static Person signIn(String email) {
        Response answer = given().contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", PASSWORD))
                .post("/api/v1/auth/login");
        answer.then().statusCode(200);
        return person(answer, email);
    }

    public static Person admin() {
        return signIn("admin@fooddelivery.com");
    }

    public static Person pizzaPalaceOwner() {
        return signIn("restaurant@pizzapalace.com");
    }

    public static Person newCustomer() {
        return register("customer", Map.of());
    }

    /// A rider who may work: registered, approved, signed in again.
    public static Person newRider(Person admin) {
        Person pending = register("delivery", Map.of("vehicleInfo", Map.of("type", "scooter")));
        admin.posts("/admin/accounts/" + pending.id() + "/approve", Map.of("waiver", "Needs no papers here"))
                .then()
                .statusCode(204);
        return signInWith(pending.email());
    }

    public static String pizzaPalaceId(Person owner) {
        return owner.gets("/me/restaurants").then().statusCode(200).extract().path("items[0].id");
    }

    /// Orders the first dish that has no mandatory options, `quantity` times; answers the raw answer of the placement.
    public static Response order(Person customer, String restaurantId, int quantity, String cardToken) {
        return place(
                customer,
                quote(customer, restaurantId, quantity),
                cardToken,
                UuidV7.next().toString());
    }

    public static String quote(Person customer, String restaurantId, int quantity) {
        fillCart(customer, restaurantId, quantity);
        return customer.posts("/quotes", Map.of("dropoff", Map.of("line", "1 Avenue de la Costa", "location", DOOR)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static void fillCart(Person customer, String restaurantId, int quantity) {
        String itemId = simpleDish(restaurantId);
        customer.posts(
                        "/cart/lines",
                        Map.of(
                                "restaurantId", restaurantId,
                                "itemId", itemId,
                                "quantity", quantity,
                                "optionIds", List.of(),
                                "replace", true))
                .then()
                .statusCode(200);
    }

    public static Response place(Person customer, String quoteId, String cardToken, String key) {
        return customer.asks()
                .header("Idempotency-Key", key)
                .body(Map.of("quoteId", quoteId, "payment", Map.of("method", "card", "token", cardToken)))
                .post("/api/v1/orders");
    }

    private static String simpleDish(String restaurantId) {
        List<Map<String, Object>> categories = given().get("/api/v1/restaurants/" + restaurantId + "/menu")
                .then()
                .statusCode(200)
                .extract()
                .path("categories");
        return categories.stream()
                .flatMap(category -> items(category).stream())
                .filter(City::needsNoChoice)
                .map(item -> String.valueOf(item.get("id")))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<String, Object> category) {
        return (List<Map<String, Object>>) category.getOrDefault("items", List.of());
    }

    @SuppressWarnings("unchecked")
    private static boolean needsNoChoice(Map<String, Object> item) {
        var groups = (List<Map<String, Object>>) item.getOrDefault("optionGroups", List.of());
        return groups.stream().allMatch(group -> Integer.valueOf(0).equals(group.get("min")));
    }

    public static Person register(String role, Map<String, Object> more) {
        String email = role + "-" + UuidV7.next() + "@test.foodieexpress.example";
        var body = new HashMap<String, Object>(more);
        body.putAll(Map.of(
                "email",
                email,
                "password",
                PASSWORD + "-long",
                "firstName",
                "Test",
                "lastName",
                "Person",
                "role",
                role));
        Response answer = given().contentType(ContentType.JSON).body(body).post("/api/v1/auth/register");
        answer.then().statusCode(201);
        return person(answer, email);
    }

    private static Person signInWith(String email) {
        Response answer = given().contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", PASSWORD + "-long"))
                .post("/api/v1/auth/login");
        answer.then().statusCode(200);
        return person(answer, email);
    }

    private static Person person(Response answer, String email) {
        return new Person(answer.path("user.id"), email, answer.path("tokens.access"));
    }
}
