package com.foodieexpress.security;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.foodieexpress.catalog.Kitchen;
import com.foodieexpress.dispatch.OffersForTests;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.testing.City;
import com.foodieexpress.testing.City.Person;
import com.foodieexpress.testing.EventStream;
import com.foodieexpress.testing.TestUser;
import io.quarkus.arc.Arc;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;

/// One order with its people and strangers of every kind, each with words of their own that would be recognised
/// anywhere.
final class Scene {

    /// Of a browser that is none.
    private static final Map<String, String> PUSH_KEYS = Map.of(
            "p256dh",
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
            "auth",
            "BTBZMqHH6r4Tts7J_aSIgg");
    private static final String PASSWORD = "a quiet kettle on the hob";

    private final Map<Who, Person> people = new EnumMap<>(Who.class);
    private final Map<Secret, String> secrets = new EnumMap<>(Secret.class);
    private final Map<String, String> ids = new HashMap<>();
    private final Person admin = City.admin();
    private String sauce = "";
    private final double doorLat = unusual(43.7384);
    private final double doorLng = 7.4246;
    private final double riderLat = unusual(43.7371);
    private final UUID session = UUID.randomUUID();
    private final AtomicInteger fixes = new AtomicInteger();

    Scene() {
        people.put(Who.ADMIN, admin);
        people.put(Who.CUSTOMER, join("customer", "CUSTOMER", Map.of(), true));
        people.put(Who.OWNER, join("restaurant", "OWNER", Map.of("businessName", "Chez Scène"), true));
        people.put(
                Who.RIDER,
                join("delivery", "RIDER", Map.of("vehicleInfo", vehicle(secret(Secret.RIDER_VEHICLE, word()))), true));
        people.put(Who.STRANGE_CUSTOMER, join("customer", "STRANGE_CUSTOMER", Map.of(), true));
        people.put(Who.STRANGE_OWNER, join("restaurant", "STRANGE_OWNER", Map.of("businessName", "Chez Autre"), true));
        people.put(Who.STRANGE_RIDER, join("delivery", "STRANGE_RIDER", Map.of("vehicleInfo", vehicle("none")), true));
        people.put(Who.PENDING_OWNER, join("restaurant", "", Map.of("businessName", "Chez Attente"), false));
        people.put(Who.PENDING_RIDER, join("delivery", "", Map.of("vehicleInfo", Map.of("type", "bike")), false));
        people.put(Who.SIGNED_OUT, signedOut());
        people.put(Who.ANALYST, analyst());
        handIn(person(Who.PENDING_RIDER));
        openKitchens();
        fillCart();
        subscribe(List.of("monthly"));
    }

    /// Nobody of it shall get another test's work.
    void close() {
        subscribe(List.of());
        person(Who.RIDER).asks().body(Map.of("status", "offline")).put("/api/v1/riders/me/status");
    }

    private void subscribe(List<String> kinds) {
        admin.asks()
                .body(Map.of("kinds", kinds, "language", "en"))
                .put("/api/v1/admin/reports/subscription")
                .then()
                .statusCode(200);
    }

    /// The papers of somebody who waits for a decision.
    private void handIn(Person applicant) {
        ids.put(
                "documents/{id}",
                made(given().header("Authorization", "Bearer " + applicant.token())
                        .multiPart("kind", "identity")
                        .multiPart("expiresOn", "2031-01-01")
                        .multiPart("file", "me.png", picture(), "image/png")
                        .post("/api/v1/me/onboarding/documents")));
        done(applicant.posts("/me/onboarding/submit", Map.of()));
        ids.put("onboarding/{accountId}", applicant.id());
    }

    private static byte[] picture() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    Map<Who, Person> people() {
        return people;
    }

    Map<Secret, String> secrets() {
        return secrets;
    }

    /// The id a path parameter stands for, by its place in the template: `orders/{id}` and the like.
    Map<String, String> ids() {
        return ids;
    }

    void enter(Stage stage) {
        switch (stage) {
            case CART -> {}
            case PLACED -> place();
            case ACCEPTED -> accept();
            case OFFERED -> offer();
            case ASSIGNED -> assign();
            case PICKED_UP -> pickUp();
            case DELIVERED -> deliver();
        }
    }

    Person person(Who who) {
        return Objects.requireNonNull(people.get(who), who.name());
    }

    private void openKitchens() {
        ids.put("restaurants/{id}", kitchen(Who.OWNER));
        kitchen(Who.STRANGE_OWNER);
        Person owner = person(Who.OWNER);
        String menu = "/restaurants/" + ids.get("restaurants/{id}");
        String category = made(owner.posts(menu + "/categories", Map.of("name", "Of the day")));
        ids.put(
                "items/{itemId}",
                made(owner.posts(
                        menu + "/items",
                        Map.of(
                                "categoryId",
                                category,
                                "name",
                                "Barbajuan",
                                "price",
                                Kitchen.euros(1_600),
                                "optionGroups",
                                List.of(Map.of(
                                        "name",
                                        "Sauce",
                                        "min",
                                        0,
                                        "max",
                                        1,
                                        "options",
                                        List.of(Map.of("name", "Pistou", "priceDelta", Kitchen.euros(100)))))))));
        sauce = given().get("/api/v1" + menu + "/menu").path("categories[0].items[0].optionGroups[0].options[0].id");
    }

    private String kitchen(Who who) {
        Person owner = person(who);
        return Kitchen.of(new TestUser(UUID.fromString(owner.id()), owner.email(), owner.token(), ""))
                .id()
                .toString();
    }

    private void fillCart() {
        Person customer = person(Who.CUSTOMER);
        ids.put("riders/{id}", person(Who.RIDER).id());
        ids.put("admin/accounts/{id}", person(Who.CUSTOMER).id());
        ids.put("users/{id}", person(Who.CUSTOMER).id());
        ids.put(
                "me/addresses/{id}",
                made(customer.posts(
                        "/me/addresses",
                        Map.of(
                                "label",
                                "Home",
                                "line",
                                secret(Secret.ADDRESS_BOOK, word()),
                                "location",
                                Map.of("lat", doorLat, "lng", doorLng)))));
        ids.put(
                "push-subscriptions/{id}",
                made(customer.posts(
                        "/me/push-subscriptions",
                        Map.of("endpoint", "http://127.0.0.1:9/" + word(), "keys", PUSH_KEYS))));
        addLine(secret(Secret.DISH_NOTE, word()));
    }

    private void addLine(String note) {
        done(person(Who.CUSTOMER)
                .posts(
                        "/cart/lines",
                        Map.of(
                                "restaurantId",
                                id("restaurants/{id}"),
                                "itemId",
                                id("items/{itemId}"),
                                "quantity",
                                2,
                                "optionIds",
                                List.of(sauce),
                                "note",
                                note,
                                "replace",
                                true)));
        ids.put("cart/lines/{lineId}", person(Who.CUSTOMER).gets("/cart").path("lines[0].id"));
    }

    private void place() {
        Person customer = person(Who.CUSTOMER);
        secrets.put(Secret.DOOR_POINT, Double.toString(doorLat));
        String quote = made(customer.posts(
                "/quotes",
                Map.of(
                        "dropoff",
                        Map.of(
                                "line",
                                secret(Secret.DOOR_LINE, word()),
                                "details",
                                secret(Secret.DOOR_DETAILS, word()),
                                "instructions",
                                secret(Secret.DOOR_INSTRUCTIONS, word()),
                                "location",
                                Map.of("lat", doorLat, "lng", doorLng)))));
        String order =
                made(City.place(customer, quote, "tok_visa", UuidV7.next().toString()));
        ids.put("orders/{id}", order);
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        "new".equals(person(Who.OWNER).gets("/orders/" + order).path("status")));
        // Four digits alone stand everywhere; as a whole text they are the PIN.
        secrets.put(Secret.PIN, "\"" + pin() + "\"");
        addLine(secret(Secret.CART_NOTE, word()));
    }

    private String pin() {
        return person(Who.CUSTOMER).gets("/orders/" + id("orders/{id}")).path("pin");
    }

    private void accept() {
        done(person(Who.OWNER).posts("/orders/" + id("orders/{id}") + "/accept", Map.of("prepMinutes", 5)));
        Person customer = person(Who.CUSTOMER);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> customer.gets("/notifications").path("items[0].id") != null);
        ids.put("notifications/{id}", customer.gets("/notifications").path("items[0].id"));
    }

    private void offer() {
        String order = id("orders/{id}");
        ids.put(
                "offers/{id}",
                OffersForTests.sendToAll(
                                order,
                                List.of(
                                        person(Who.RIDER).id(),
                                        person(Who.STRANGE_RIDER).id()))
                        .getFirst());
        List<Map<String, Object>> offers =
                person(Who.RIDER).gets("/riders/me/offers").path("items");
        ids.put("deliveries/{id}", String.valueOf(offers.getFirst().get("deliveryId")));
    }

    /// Ends when the kitchen has been told how far the rider is: everybody hears it, and hears no more than that.
    private void assign() {
        secrets.put(Secret.RIDER_POSITION, Double.toString(riderLat));
        try (var kitchen = new EventStream(person(Who.OWNER).token(), "restaurant:" + id("restaurants/{id}"))) {
            done(person(Who.RIDER).posts("/offers/" + ids.get("offers/{id}") + "/accept", Map.of()));
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                sendFix();
                return kitchen.arrived().stream().anyMatch(frame -> frame.contains("etaSeconds"));
            });
        }
    }

    private void pickUp() {
        done(person(Who.OWNER).posts("/orders/" + id("orders/{id}") + "/ready", Map.of()));
        done(move("picked_up", Map.of()));
        sendFix();
    }

    private void sendFix() {
        BusinessClock clock = Arc.container().instance(BusinessClock.class).get();
        Map<String, Object> fix = Map.of(
                "session",
                session,
                "seq",
                fixes.incrementAndGet(),
                "lat",
                riderLat,
                "lng",
                7.421,
                "recordedAt",
                clock.instant().toString());
        done(person(Who.RIDER).posts("/riders/me/fixes", fix));
    }

    private void deliver() {
        done(move("delivered", Map.of("proof", Map.of("pin", pin()))));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> "delivered"
                        .equals(person(Who.CUSTOMER)
                                .gets("/orders/" + id("orders/{id}"))
                                .path("status")));
        done(person(Who.RIDER)
                .asks()
                .body(Map.of("status", "online", "position", Map.of("lat", 43.7371, "lng", 7.421)))
                .put("/api/v1/riders/me/status"));
    }

    private Response move(String status, Map<String, Object> more) {
        var body = new HashMap<String, Object>(more);
        body.put("status", status);
        return person(Who.RIDER).posts("/deliveries/" + id("deliveries/{id}") + "/status", body);
    }

    String id(String place) {
        return Objects.requireNonNull(ids.get(place), place);
    }

    /// Registers somebody whose every word is a secret with the given beginning.
    private Person join(String role, String words, Map<String, Object> more, boolean approved) {
        boolean strange = words.startsWith("STRANGE");
        String mark = word();
        String email = mark + "@scene.foodieexpress.example";
        if (strange) {
            secrets.put(Secret.valueOf(words), mark);
        } else if (!words.isEmpty()) {
            secrets.put(Secret.valueOf(words + "_EMAIL"), mark);
        }
        var body = new HashMap<String, Object>(more);
        body.putAll(Map.of(
                "email",
                email,
                "password",
                PASSWORD,
                "firstName",
                named(words, "_FIRST_NAME", strange ? mark : word()),
                "lastName",
                named(words, "_LAST_NAME", strange ? mark : word()),
                "phone",
                "+377" + named(words, "_PHONE", digits()),
                "role",
                role));
        Response joined = given().contentType(ContentType.JSON).body(body).post("/api/v1/auth/register");
        String id = joined.then().statusCode(201).extract().path("user.id");
        if (!approved || role.equals("customer")) {
            return new Person(id, email, joined.path("tokens.access"));
        }
        admin.posts("/admin/accounts/" + id + "/approve", Map.of("waiver", "Needs no papers here"))
                .then()
                .statusCode(204);
        Response again = given().contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", PASSWORD))
                .post("/api/v1/auth/login");
        return new Person(id, email, again.then().statusCode(200).extract().path("tokens.access"));
    }

    private String named(String words, String part, String value) {
        for (Secret secret : Secret.values()) {
            if (secret.name().equals(words + part)) {
                secrets.put(secret, value);
            }
        }
        return value;
    }

    private Person signedOut() {
        Person left = City.newCustomer();
        done(left.posts("/auth/logout", Map.of()));
        return left;
    }

    private Person analyst() {
        TestUser person = TestUser.customer();
        done(admin.asks()
                .body(Map.of("role", "custom", "permissions", List.of("view_analytics"), "reason", "figures only"))
                .put("/api/v1/admin/administrators/" + person.id()));
        TestUser signedIn = TestUser.loginAs(person.email(), TestUser.PASSWORD, "admin");
        return new Person(signedIn.id().toString(), signedIn.email(), signedIn.access());
    }

    private String secret(Secret secret, String value) {
        secrets.put(secret, value);
        return value;
    }

    private static Map<String, String> vehicle(String description) {
        return Map.of("type", "scooter", "description", description);
    }

    private static String word() {
        return "zq" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 50, 1L << 51), 36);
    }

    private static String digits() {
        return Long.toString(ThreadLocalRandom.current().nextLong(100_000_000L, 999_999_999L));
    }

    /// About there, with a tail of digits nobody else has.
    private static double unusual(double degrees) {
        return Math.round((degrees + ThreadLocalRandom.current().nextInt(11, 89) / 1e6) * 1e6) / 1e6;
    }

    private static String made(Response created) {
        done(created);
        return created.path("id");
    }

    private static void done(Response answer) {
        if (answer.statusCode() >= 300) {
            throw new AssertionError(answer.statusCode() + " " + answer.asString());
        }
    }
}
