package com.foodieexpress.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.testing.Asvs;
import com.foodieexpress.testing.City;
import com.foodieexpress.testing.City.Person;
import com.foodieexpress.testing.ServerTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Defects that were read in the code of other food-delivery platforms and that this one shall never have. Those that
/// have tests of their own elsewhere stand in `docs/security/threats.md`.
@ServerTest
class PeerDefectsTest {

    /// What a client may never be asked for, because the server alone knows it.
    private static final Set<String> PRICES = Set.of(
            "subtotal",
            "total",
            "tax",
            "deliveryFee",
            "serviceFee",
            "discount",
            "unitPrice",
            "fee",
            "amount",
            "paid",
            "paymentStatus",
            "captured",
            "status",
            "riderId",
            "customerId",
            "restaurantId");

    /// What no answer may hold, whoever asks.
    private static final Pattern SECRET =
            Pattern.compile("(?i)secret|otp|hash|password|privateKey|apiKey|salt|recovery");

    @Inject
    BusinessClock clock;

    private Person owner;
    private String restaurant;

    @BeforeEach
    void open() {
        owner = City.pizzaPalaceOwner();
        restaurant = City.pizzaPalaceId(owner);
    }

    /// A hold that nobody lets go stays on the card for a week.
    @Test
    void aRefusedOrderLetsTheMoneyGo() {
        Person customer = City.newCustomer();
        String order = placed(customer);
        owner.posts("/orders/" + order + "/reject", Map.of("reason", "too busy"))
                .then()
                .statusCode(200);
        letGo(customer, order);
    }

    /// What the kitchen cannot do after all is not the customer's fault.
    @Test
    void anOrderCancelledByItsKitchenLetsTheMoneyGo() {
        Person customer = City.newCustomer();
        String order = placed(customer);
        owner.posts("/orders/" + order + "/accept", Map.of("prepMinutes", 9))
                .then()
                .statusCode(200);
        owner.posts("/orders/" + order + "/cancel", Map.of("reason", "the oven is cold"))
                .then()
                .statusCode(200);
        letGo(customer, order);
    }

    private static void letGo(Person customer, String order) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> customer.gets("/orders/" + order)
                        .then()
                        .body("paymentStatus", anyOf(equalTo("released"), equalTo("refunded"))));
    }

    /// An order without a payment the gateway knows of is no order.
    @Test
    @Asvs({"2.2.2", "2.3.1"})
    void anOrderIsNotPaidBecauseItsSenderSaysSo() {
        for (Map<String, ?> payment : List.<Map<String, ?>>of(
                Map.of("method", "card", "token", "tok_" + UuidV7.next(), "status", "captured", "paid", true),
                Map.of("method", "paid"),
                Map.of("method", "card"),
                Map.of("method", "card", "transactionId", "ch_123", "captured", true),
                Map.of())) {
            Person customer = City.newCustomer();
            String quote = City.quote(customer, restaurant, 2);
            Response answer = customer.asks()
                    .header("Idempotency-Key", UuidV7.next().toString())
                    .body(Map.of("quoteId", quote, "payment", payment, "status", "placed", "paymentStatus", "paid"))
                    .post("/api/v1/orders");
            assertThat(answer.statusCode())
                    .as("%s: %s", payment, answer.asString())
                    .isBetween(400, 499);
            List<String> statuses = customer.gets("/orders?state=active").path("items.status");
            assertThat(statuses).as("orders after %s", payment).isEmpty();
        }
    }

    /// Whoever names another rider in a body, a query or a header moves nobody but themselves.
    @Test
    @Asvs({"8.2.2", "15.3.3"})
    void aRiderMovesOnlyThemselves() {
        Person admin = City.admin();
        Person thief = City.newRider(admin);
        Person victim = City.newRider(admin);
        Map<String, Object> fix = Map.of(
                "session", UuidV7.next(),
                "seq", 1,
                "lat", 43.7351,
                "lng", 7.4211,
                "recordedAt", clock.instant().toString(),
                "riderId", victim.id(),
                "rider", Map.of("id", victim.id()),
                "userId", victim.id());
        thief.asks()
                .header("X-User-Id", victim.id())
                .body(fix)
                .post("/api/v1/riders/me/fixes?riderId=" + victim.id())
                .then()
                .statusCode(200);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> admin.gets("/riders/" + thief.id() + "/position").statusCode() == 200);
        admin.gets("/riders/" + victim.id() + "/position").then().statusCode(404);
        thief.asks()
                .body(Map.of("status", "online", "riderId", victim.id(), "position", City.DOOR))
                .put("/api/v1/riders/me/status")
                .then()
                .statusCode(200)
                .body("id", equalTo(thief.id()));
        victim.gets("/riders/me").then().body("status", equalTo("offline"));
        thief.asks().body(Map.of("status", "offline")).put("/api/v1/riders/me/status");
    }

    /// Prices, fees and states are no inputs, secrets are no outputs; seen in the contract itself.
    @Test
    @Asvs({"15.3.3", "2.2.2"})
    void theContractTakesNoPricesAndGivesNoSecrets() {
        var api = new FuzzApi(given().get("/openapi?format=json").asString());
        Set<String> inputs = new TreeSet<>();
        api.operations().stream()
                .filter(operation -> operation.path().matches("/api/v1/(quotes|orders|cart.*)")
                        && !operation.method().equals("GET"))
                .forEach(operation -> api.members(operation.body()).keySet().stream()
                        .filter(PRICES::contains)
                        .filter(name -> !(name.equals("restaurantId")
                                && operation.path().contains("cart")))
                        .forEach(name -> inputs.add(operation.key() + " takes " + name)));
        assertThat(inputs).isEmpty();
        JsonNode document = Json.tree(given().get("/openapi?format=json").asString());
        Set<String> outputs = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .forEach(operation -> operation
                                .path("responses")
                                .properties()
                                .forEach(response -> response.getValue()
                                        .path("content")
                                        .forEach(content -> api.members(content.path("schema")).keySet().stream()
                                                .filter(name ->
                                                        SECRET.matcher(name).find())
                                                .forEach(name -> outputs.add(path.getKey() + " answers " + name))))));
        // Demo mode shows the demo's own passwords, and a one-time secret is shown once to whom it is for.
        outputs.removeIf(each -> each.startsWith("/api/v1/demo") || each.contains("/mfa") || each.contains("/totp"));
        assertThat(outputs).isEmpty();
    }

    /// What a customer sends along with a price changes nothing about it.
    @Test
    void thePriceIsTheServers() {
        Person customer = City.newCustomer();
        City.fillCart(customer, restaurant, 2);
        Map<String, Object> dropoff = Map.of("line", "1 Avenue de la Costa", "location", City.DOOR);
        Map<String, Object> free = Map.of("amountMinor", 0, "currency", "EUR");
        int honest = customer.posts("/quotes", Map.of("dropoff", dropoff)).path("total.amountMinor");
        Response dishonest = customer.posts(
                "/quotes",
                Map.of(
                        "dropoff",
                        dropoff,
                        "total",
                        free,
                        "subtotal",
                        free,
                        "deliveryFee",
                        free,
                        "serviceFee",
                        free,
                        "tax",
                        free));
        if (dishonest.statusCode() == 201) {
            dishonest.then().body("total.amountMinor", equalTo(honest));
        } else {
            dishonest.then().statusCode(400);
        }
    }

    /// Before somebody takes the job, all they know of the customer is an area.
    @Test
    @Asvs("8.2.3")
    void anOfferTellsNothingOfTheCustomer() {
        JsonNode document = Json.tree(given().get("/openapi?format=json").asString());
        Set<String> members = new TreeSet<>();
        document.at("/components/schemas/OfferJson/properties").fieldNames().forEachRemaining(members::add);
        assertThat(members)
                .containsExactlyInAnyOrder(
                        "id",
                        "deliveryId",
                        "orderId",
                        "state",
                        "restaurant",
                        "dropoffArea",
                        "distanceMetres",
                        "durationSeconds",
                        "pay",
                        "sentAt",
                        "expiresAt");
    }

    private String placed(Person customer) {
        String order = City.order(customer, restaurant, 2, "tok_visa")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> "new".equals(owner.gets("/orders/" + order).path("status")));
        return order;
    }
}
