package com.foodieexpress.platform.audit;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.foodieexpress.catalog.Kitchen;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.testing.City;
import com.foodieexpress.testing.City.Person;
import com.foodieexpress.testing.TestUser;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import javax.imageio.ImageIO;

/// How an administrator gives each command so that it succeeds: what must be there first, then the command itself.
final class AdminCommands {

    static final Map<String, Object> PAPERLESS = Map.of("waiver", "Needs no papers here");
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Database database;
    private final Person admin = City.admin();
    private final Person owner = City.pizzaPalaceOwner();
    private final String restaurant = City.pizzaPalaceId(owner);
    private final Kitchen kitchen = Kitchen.open();
    private final Map<String, Supplier<Supplier<Response>>> commands = new TreeMap<>();

    private AdminCommands(Database database) {
        this.database = database;
    }

    /// By method and path template. The outer supplier prepares, the inner one gives the command.
    static Map<String, Supplier<Supplier<Response>>> all(Database database) {
        var all = new AdminCommands(database);
        all.accounts();
        all.administered();
        all.letters();
        all.orders();
        all.deliveries();
        all.restaurants();
        all.platform();
        all.papers();
        new AlertCommands(all.admin, database).all().forEach(all::command);
        all.reports();
        all.holds();
        return all.commands;
    }

    private void command(String key, Supplier<Supplier<Response>> prepare) {
        commands.put(key.replaceFirst(" ", " /api/v1"), prepare);
    }

    private void accounts() {
        command("POST /admin/accounts/{id}/approve", () -> {
            Person rider = City.register("delivery", Map.of("vehicleInfo", Map.of("type", "scooter")));
            return () -> admin.posts("/admin/accounts/" + rider.id() + "/approve", PAPERLESS);
        });
    }

    private void administered() {
        Map<String, Map<String, Object>> bodies = Map.of(
                "suspend", Map.of("reason", "x"),
                "ban", Map.of("reason", "x"),
                "reinstate", Map.of("reason", "x"),
                "verify", Map.of("reason", "x", "email", true),
                "log-out", Map.of("reason", "x"),
                "reset-password", Map.of("reason", "x"));
        bodies.forEach((command, body) -> command("POST /admin/accounts/{id}/" + command, () -> {
            Person customer = City.newCustomer();
            return () -> admin.posts("/admin/accounts/" + customer.id() + "/" + command, body);
        }));
        command("PUT /admin/accounts/{id}/roles", () -> {
            Person customer = City.newCustomer();
            return () -> admin.asks()
                    .body(Map.of("roles", List.of("customer"), "reason", "x"))
                    .put("/api/v1/admin/accounts/" + customer.id() + "/roles");
        });
        command("PUT /admin/administrators/{id}", () -> {
            Person customer = City.newCustomer();
            return () -> moderator(customer);
        });
        command("POST /admin/administrators/{id}/remove", () -> {
            Person customer = City.newCustomer();
            moderator(customer).then().statusCode(200);
            return () -> admin.posts("/admin/administrators/" + customer.id() + "/remove", Map.of("reason", "x"));
        });
    }

    private Response moderator(Person person) {
        return admin.asks()
                .body(Map.of("role", "moderator", "reason", "x"))
                .put("/api/v1/admin/administrators/" + person.id());
    }

    private void letters() {
        for (String decision : List.of("retry", "discard")) {
            command("POST /admin/dead-letters/{reader}/{offset}/" + decision, () -> {
                long offset = letter();
                return () -> admin.posts("/admin/dead-letters/of-nobody/" + offset + "/" + decision, Map.of());
            });
        }
    }

    /// Of a reader that does not exist, so nobody carries the decision out.
    private long letter() {
        return database.write(tx -> tx.query("""
                        insert into platform.dead_letter (reader, log_offset, event_id, event_type, entity_id, error, set_aside_at)
                        select 'of-nobody', coalesce(max(log_offset), 0) + 1, gen_random_uuid(), 'x.y', gen_random_uuid(), 'e', now()
                        from platform.dead_letter where reader = 'of-nobody'
                        returning log_offset""").mapTo(Long.class).one());
    }

    private void orders() {
        Map<String, List<String>> before = Map.of(
                "accept", List.of(),
                "reject", List.of(),
                "cancel", List.of(),
                "preparing", List.of("accept"),
                "ready", List.of("accept"));
        before.forEach((command, first) -> command("POST /orders/{id}/" + command, () -> {
            String order = placed();
            first.forEach(each -> owner.posts("/orders/" + order + "/" + each, Map.of("prepMinutes", 5))
                    .then()
                    .statusCode(200));
            return () -> admin.posts(
                    "/orders/" + order + "/" + command, Map.of("prepMinutes", 5, "reason", "closing early"));
        }));
    }

    private String placed() {
        String order = City.order(City.newCustomer(), restaurant, 2, "tok_visa")
                .then()
                .extract()
                .path("id");
        await().atMost(SOON)
                .until(() -> "new".equals(owner.gets("/orders/" + order).path("status")));
        return order;
    }

    private void deliveries() {
        command("POST /deliveries/{id}/assign", () -> {
            String delivery = delivery();
            Person rider = onlineRider();
            return () -> admin.posts("/deliveries/" + delivery + "/assign", Map.of("riderId", rider.id()));
        });
        command("POST /deliveries/{id}/status", () -> {
            String delivery = delivery();
            Person rider = onlineRider();
            admin.posts("/deliveries/" + delivery + "/assign", Map.of("riderId", rider.id()))
                    .then()
                    .statusCode(200);
            return () -> admin.posts("/deliveries/" + delivery + "/status", Map.of("status", "heading_to_restaurant"));
        });
    }

    private Person onlineRider() {
        Person rider = City.newRider(admin);
        rider.asks()
                .body(Map.of("status", "online", "position", City.DOOR))
                .put("/api/v1/riders/me/status")
                .then()
                .statusCode(200);
        return rider;
    }

    /// One that looks for a rider.
    private String delivery() {
        String order = placed();
        owner.posts("/orders/" + order + "/accept", Map.of("prepMinutes", 5))
                .then()
                .statusCode(200);
        return await().atMost(SOON)
                .until(
                        () -> database.read(tx -> tx.query(
                                        "select id from dispatch.delivery where order_id = :order and state = 'SEARCHING'")
                                .bind("order", UUID.fromString(order))
                                .mapTo(String.class)
                                .findOne()
                                .orElse("")),
                        id -> !id.isEmpty());
    }

    private void restaurants() {
        String path = "/restaurants/" + kitchen.id();
        command(
                "PATCH /restaurants/{id}",
                () -> () -> admin.asks().body(Map.of("accepting", true)).patch("/api/v1" + path));
        command(
                "POST /restaurants/{id}/categories",
                () -> () -> admin.posts(path + "/categories", Map.of("name", "Of the day")));
        command("POST /restaurants/{id}/items", () -> {
            UUID category = kitchen.addCategory("Soups");
            return () -> admin.posts(
                    path + "/items", Map.of("categoryId", category, "name", "Soup", "price", Kitchen.euros(600)));
        });
        command("PATCH /restaurants/{id}/items/{itemId}", () -> {
            UUID item = kitchen.addItem(kitchen.addCategory("Pies"), "Pie", 700);
            return () -> admin.asks().body(Map.of("available", false)).patch("/api/v1" + path + "/items/" + item);
        });
        command("DELETE /restaurants/{id}/items/{itemId}", () -> {
            UUID item = kitchen.addItem(kitchen.addCategory("Pastas"), "Pasta", 700);
            return () -> admin.asks().delete("/api/v1" + path + "/items/" + item);
        });
    }

    private void platform() {
        command("POST /admin/signing-keys/rotate", () -> () -> admin.posts("/admin/signing-keys/rotate", Map.of()));
        command("PATCH /admin/settings", () -> () -> changeSetting());
        command("POST /admin/settings/versions/{version}/revert", () -> {
            changeSetting();
            int before = admin.gets("/admin/settings/versions?limit=1").path("items[0].version");
            changeSetting();
            return () -> admin.asks()
                    .header("If-Match", "*")
                    .body(Map.of("reason", "It was better"))
                    .post("/api/v1/admin/settings/versions/" + before + "/revert");
        });
        command("POST /admin/accounts/{id}/erasure", () -> {
            Person customer = City.newCustomer();
            return () -> admin.posts("/admin/accounts/" + customer.id() + "/erasure", Map.of());
        });
    }

    private Response changeSetting() {
        int days = admin.gets("/admin/settings")
                .path("groups.settings.flatten().find { it.key == 'tracking.keepDays' }.value");
        return admin.asks()
                .header("If-Match", "*")
                .body(Map.of("changes", Map.of("tracking.keepDays", days == 30 ? 29 : 30), "reason", "A test"))
                .patch("/api/v1/admin/settings");
    }

    private void reports() {
        command(
                "PUT /admin/reports/subscription",
                () -> () -> admin.asks()
                        .body(Map.of("kinds", List.of(), "language", "en"))
                        .put("/api/v1/admin/reports/subscription"));
        command(
                "PUT /admin/reports/{kind}/{day}",
                () -> () -> admin.asks().put("/api/v1/admin/reports/daily/2026-01-07"));
    }

    private void holds() {
        Map<String, Object> hold = Map.of("kind", "health", "reason", "Of the audit");
        command("POST /admin/legal-holds", () -> () -> held(admin.posts("/admin/legal-holds", hold)));
        command("POST /admin/legal-holds/{id}/release", () -> {
            String id = admin.posts("/admin/legal-holds", hold).path("id");
            return () -> admin.posts("/admin/legal-holds/" + id + "/release", Map.of("reason", "Over"));
        });
    }

    /// Released straight in the table, so that nothing stays on hold and no second entry is written.
    private Response held(Response placed) {
        database.run(tx -> tx.update("update platform.legal_hold set released_at = placed_at where id = :id")
                .bind("id", UUID.fromString(placed.path("id")))
                .execute());
        return placed;
    }

    private void papers() {
        String path = "/admin/onboarding/";
        command("POST /admin/onboarding/documents/{id}/approve", () -> {
            String document = document(handedIn());
            return () -> admin.asks().post("/api/v1" + path + "documents/" + document + "/approve");
        });
        command("POST /admin/onboarding/documents/{id}/reject", () -> {
            String document = document(handedIn());
            return () -> admin.posts(path + "documents/" + document + "/reject", Map.of("reason", "Cannot be read"));
        });
        command("POST /admin/onboarding/{accountId}/{role}/reject", () -> {
            TestUser rider = handedIn();
            admin.posts(path + "documents/" + document(rider) + "/reject", Map.of("reason", "Cannot be read"));
            return () -> admin.posts(path + rider.id() + "/delivery/reject", Map.of("reason", "Cannot be read"));
        });
    }

    private String document(TestUser rider) {
        return admin.gets("/admin/onboarding/" + rider.id() + "/delivery").path("documents[0].document.id");
    }

    /// A rider on a bicycle needs but one paper.
    private static TestUser handedIn() {
        TestUser rider = TestUser.register("delivery", Map.of("vehicleInfo", Map.of("type", "bike")));
        var picture = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        given().header("Authorization", "Bearer " + rider.access())
                .multiPart("file", "identity.png", picture.toByteArray(), "image/png")
                .multiPart("expiresOn", "2040-05-31")
                .multiPart("kind", "identity")
                .post("/api/v1/me/onboarding/documents")
                .then()
                .statusCode(201);
        rider.call().post("/api/v1/me/onboarding/submit").then().statusCode(200);
        return rider;
    }
}
