package com.foodieexpress.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.catalog.Kitchen;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.live.ChannelPolicy;
import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessTable;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.testing.Asvs;
import com.foodieexpress.testing.City;
import com.foodieexpress.testing.City.Person;
import com.foodieexpress.testing.EventStream;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.quarkus.arc.All;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// One order with everything around it, its own people and strangers of every role: each route with an id and each live
/// channel opens to whom it belongs and to nobody else. A route or channel nobody has decided on fails.
@ServerTest
class OwnAndOthersTest {

    /// Whose a thing is: the people it opens to, and the path of it with its ids filled in.
    private record Thing(String path, Set<String> opensTo) {}

    private static final Set<String> TEST_CHANNELS = Set.of("probe", "owned");

    /// Told to those who may know: the dish is gone since another owner's turn, the rider never told a position.
    private static final Set<String> NOTHING_MORE =
            Set.of("catalog.unknown-item", "tracking.no-position", "analytics.no-report");

    @Inject
    AccessTable table;

    @Inject
    @All
    List<ChannelPolicy> policies;

    private final Map<String, Person> own = new TreeMap<>();
    private final Map<String, Person> strangers = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    @Test
    @Asvs("8.2.2")
    void everyRouteAndChannelOpensToItsOwnPeopleAlone() throws Exception {
        People.gather(own, strangers);
        World world = World.build(own);
        Map<String, Thing> things = things(world);
        Set<String> withIds = table.rules().stream()
                .map(AccessRule::path)
                .filter(path -> path.contains("{"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(things.keySet()).as("routes with an id and whose they are").isEqualTo(withIds);

        String before = world.seenByAdmin(person(own, "admin"));
        for (AccessRule rule : table.rules()) {
            if (things.containsKey(rule.path()) && !rule.open()) {
                strangers.forEach((name, person) -> turnedAway(rule, things.get(rule.path()), name, person, world));
            }
        }
        assertThat(world.seenByAdmin(person(own, "admin"))).isEqualTo(before);
        for (AccessRule rule : table.rules()) {
            if (things.containsKey(rule.path()) && !rule.open()) {
                own.forEach((name, person) -> letIn(rule, things.get(rule.path()), name, person));
            }
        }
        channels(world);
        assertThat(wrong).isEmpty();
    }

    private static Map<String, Thing> things(World world) {
        Map<String, Thing> things = new TreeMap<>();
        String api = "/api/v1/";
        thing(things, api + "orders/{id}", world.order, "customer", "restaurant", "delivery", "admin");
        thing(things, api + "orders/{id}/history", world.order, "customer", "restaurant", "delivery", "admin");
        thing(things, api + "orders/{id}/tracking", world.order, "customer", "admin");
        thing(things, api + "orders/{id}/cancel", world.order, "customer", "restaurant", "admin");
        for (String command : List.of("accept", "reject", "preparing", "ready")) {
            thing(things, api + "orders/{id}/" + command, world.order, "restaurant", "admin");
        }
        for (String form : List.of("", ".geojson", ".gpx")) {
            thing(things, api + "admin/orders/{id}/replay" + form, world.order, "admin");
        }
        thing(things, api + "deliveries/{id}", world.delivery, "delivery", "admin");
        thing(things, api + "deliveries/{id}/status", world.delivery, "delivery", "admin");
        thing(things, api + "deliveries/{id}/drop", world.delivery, "delivery");
        thing(things, api + "deliveries/{id}/assign", world.delivery, "admin");
        thing(things, api + "deliveries/{id}/decisions", world.delivery, "admin");
        thing(things, api + "offers/{id}/accept", world.offer, "delivery");
        thing(things, api + "offers/{id}/decline", world.offer, "delivery");
        thing(things, api + "riders/{id}/position", world.rider, "admin");
        thing(things, api + "riders/{id}/history", world.rider, "admin");
        thing(things, api + "restaurants/{id}", world.restaurant, "restaurant", "admin");
        thing(things, api + "restaurants/{id}/menu", world.restaurant, "restaurant", "admin");
        thing(things, api + "restaurants/{id}/categories", world.restaurant, "restaurant", "admin");
        thing(things, api + "restaurants/{id}/items", world.restaurant, "restaurant", "admin");
        things.put(
                api + "restaurants/{id}/items/{itemId}",
                new Thing(
                        api + "restaurants/" + world.restaurant + "/items/" + world.item,
                        Set.of("restaurant", "admin")));
        thing(things, api + "admin/accounts/{id}/approve", world.rider, "admin");
        thing(things, api + "admin/accounts/{id}", world.rider, "admin");
        for (String command : List.of("suspend", "ban", "reinstate", "verify", "log-out", "reset-password", "roles")) {
            thing(things, api + "admin/accounts/{id}/" + command, world.rider, "admin");
        }
        thing(things, api + "admin/administrators/{id}", world.rider, "admin");
        thing(things, api + "admin-panel/analytics/users/{id}/behavior", world.rider, "admin");
        for (String form : List.of("", "/html", "/csv")) {
            things.put(
                    api + "admin/reports/{kind}/{day}" + form,
                    new Thing(api + "admin/reports/daily/2026-01-05" + form, Set.of("admin")));
        }
        thing(things, api + "admin/administrators/{id}/remove", world.rider, "admin");
        thing(things, api + "me/addresses/{id}", world.address, "customer");
        thing(things, api + "cart/lines/{lineId}", world.line, "customer");
        thing(things, api + "notifications/{id}/read", world.notification, "customer");
        String papers = "me/onboarding/documents/";
        thing(things, api + papers + "{id}/content", world.document, "delivery");
        for (String command : List.of("content", "approve", "reject")) {
            thing(things, api + "admin/onboarding/documents/{id}/" + command, world.document, "admin");
        }
        String whole = "admin/onboarding/" + world.rider + "/delivery";
        things.put(api + "admin/onboarding/{accountId}/{role}", new Thing(api + whole, Set.of("admin")));
        things.put(
                api + "admin/onboarding/{accountId}/{role}/reject",
                new Thing(api + whole + "/reject", Set.of("admin")));
        thing(things, api + "admin/settings/versions/{version}", "1", "admin");
        thing(things, api + "admin/settings/versions/{version}/revert", "1", "admin");
        // Nothing lies there, so even an admin finds nothing.
        thing(things, api + "admin/audit/{id}", world.order);
        for (String form : List.of("", "/acknowledge", "/resolve")) {
            thing(things, api + "admin/alerts/{id}" + form, world.order);
        }
        // The body is looked at before the alert.
        thing(things, api + "admin/alerts/{id}/silence", world.order, "admin");
        String rule = City.admin().asks().get(api + "admin/alert-rules").path("items[0].id");
        thing(things, api + "admin/alert-rules/{id}", rule, "admin");
        thing(things, api + "admin/alert-rules/{id}/versions", rule, "admin");
        thing(things, api + "admin/alert-silences/{id}", world.order);
        // The body is looked at before the hold.
        thing(things, api + "admin/legal-holds/{id}/release", world.order, "admin");
        for (String form : List.of("", "/test")) {
            thing(things, api + "admin/alert-channels/{id}" + form, world.order);
        }
        thing(things, api + "auth/sessions/{id}", world.order);
        thing(things, api + "me/push-subscriptions/{id}", world.order);
        // The body is looked at before whose key it is.
        for (String form : List.of("", "/remove")) {
            String path = api + "auth/passkeys/{id}" + form;
            thing(things, path, world.order, "customer", "restaurant", "delivery", "admin");
        }
        thing(things, api + "auth/codes/{challengeId}/verify", world.order);
        // Bound to a challenge that only its asker knows; a body that does not fit is refused before it is looked for.
        thing(
                things,
                api + "auth/verifications/{challengeId}/confirm",
                world.order,
                "customer",
                "restaurant",
                "delivery",
                "admin");
        thing(things, api + "admin/accounts/{id}/erasure", world.order);
        for (String command : List.of("retry", "discard")) {
            things.put(
                    api + "admin/dead-letters/{reader}/{offset}/" + command,
                    new Thing(api + "admin/dead-letters/nobody/1/" + command, Set.of()));
        }
        things.put(
                api + "riders/me/devices/{deviceId}", new Thing(api + "riders/me/devices/" + UuidV7.next(), Set.of()));
        things.put(api + "admin/audit/{id}", new Thing(api + "admin/audit/" + UuidV7.next(), Set.of()));
        return things;
    }

    private static void thing(Map<String, Thing> things, String template, String id, String... opensTo) {
        things.put(template, new Thing(template.replaceAll("\\{[^}]+}", id), Set.of(opensTo)));
    }

    /// 404 where the role might call, 403 where it never may; and not a word of what is there.
    private void turnedAway(AccessRule rule, Thing thing, String name, Person stranger, World world) {
        Response answer = call(rule, thing, stranger, "{\"reason\":\"x\",\"prepMinutes\":9,\"quantity\":9}");
        int expected = rule.roles().contains(Role.of(name)) ? 404 : 403;
        // A body that does not fit is refused before a thing of one's own is looked for.
        boolean unlooked = answer.statusCode() == 400 && rule.relation() == null;
        if (answer.statusCode() != expected && !unlooked) {
            wrong.add(rule.key() + " for a strange " + name + ": " + answer.statusCode() + ", not " + expected);
        }
        for (String secret : world.secrets) {
            if (answer.asString().contains(secret)) {
                wrong.add(rule.key() + " tells a strange " + name + " " + secret);
            }
        }
    }

    private void letIn(AccessRule rule, Thing thing, String name, Person person) {
        // No object: refused as a body where one is read, so that nothing is cancelled on the way.
        Response answer = call(rule, thing, person, "[]");
        boolean opens = thing.opensTo().contains(name);
        int status = answer.statusCode();
        boolean found = status != 404 || NOTHING_MORE.contains(answer.path("code"));
        boolean in = status != 401 && status != 403 && status < 500 && found;
        if (in != opens) {
            wrong.add(rule.key() + " for its own " + name + ": " + status + " " + answer.asString());
        }
    }

    private static Response call(AccessRule rule, Thing thing, Person person, String body) {
        boolean plain = rule.method().equals("GET") || rule.method().equals("DELETE");
        return (plain ? person.asks() : person.asks().body(body)).request(rule.method(), thing.path());
    }

    private void channels(World world) throws InterruptedException {
        Map<String, Set<String>> channels = Map.of(
                "order:" + world.order,
                Set.of("customer", "admin"),
                "restaurant:" + world.restaurant,
                Set.of("restaurant", "admin"),
                "rider:" + world.rider,
                Set.of("delivery", "admin"),
                "user:" + person(own, "customer").id(),
                Set.of("customer"),
                "fleet",
                Set.of("admin"),
                "actions",
                Set.of("admin"),
                "stats:platform",
                Set.of("admin"),
                "stats:restaurant:" + world.restaurant,
                Set.of("restaurant", "admin"));
        Set<String> kinds = policies.stream()
                .map(ChannelPolicy::kind)
                .filter(kind -> !TEST_CHANNELS.contains(kind))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(channels.keySet().stream().map(name -> name.split(":")[0]).collect(Collectors.toSet()))
                .as("channel kinds and whose they are")
                .isEqualTo(kinds);
        for (var channel : channels.entrySet()) {
            for (var person : own.entrySet()) {
                listen(
                        channel.getKey(),
                        "its own " + person.getKey(),
                        person.getValue(),
                        channel.getValue().contains(person.getKey()));
            }
            for (var person : strangers.entrySet()) {
                listen(channel.getKey(), "a strange " + person.getKey(), person.getValue(), false);
            }
        }
    }

    private void listen(String channel, String who, Person person, boolean opens) throws InterruptedException {
        try (var stream = new EventStream(person.token(), channel)) {
            JsonNode answer = stream.next(frame ->
                    Set.of("subscribed", "error").contains(frame.path("type").asText()));
            boolean forbidden = answer.path("code").asText().equals("live.forbidden");
            if (opens == forbidden || !opens && !answer.path("snapshot").isMissingNode()) {
                wrong.add(channel + " for " + who + ": " + answer);
            }
        }
    }

    private static final class People {

        /// There is but one kind of admin, so there is no strange one.
        private static void gather(Map<String, Person> own, Map<String, Person> strangers) {
            Person admin = City.admin();
            own.put("admin", admin);
            own.put("customer", City.newCustomer());
            own.put("restaurant", City.pizzaPalaceOwner());
            own.put("delivery", City.newRider(admin));
            TestUser cook = TestUser.restaurant();
            Kitchen.of(cook);
            strangers.put("customer", City.newCustomer());
            strangers.put("restaurant", new Person(cook.id().toString(), cook.email(), cook.access()));
            strangers.put("delivery", City.newRider(admin));
        }
    }

    private static Person person(Map<String, Person> people, String role) {
        return Objects.requireNonNull(people.get(role), role);
    }

    /// One of everything that belongs to somebody.
    private static final class World {

        private final String restaurant;
        private final String item;
        private final String order;
        private final String offer;
        private final String delivery;
        private final String rider;
        private final String address;
        private final String line;
        private final String notification;
        private final String document;
        private final List<String> secrets;

        private World(Map<String, Person> own) {
            Person customer = person(own, "customer");
            Person owner = person(own, "restaurant");
            restaurant = City.pizzaPalaceId(owner);
            rider = person(own, "delivery").id();
            order = City.order(customer, restaurant, 2, "tok_visa")
                    .then()
                    .extract()
                    .path("id");
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> "new".equals(owner.gets("/orders/" + order).path("status")));
            owner.posts("/orders/" + order + "/accept", Map.of("prepMinutes", 5))
                    .then()
                    .statusCode(200);
            offer = OffersForTests.sendToAll(order, List.of(rider)).getFirst();
            delivery = person(own, "delivery")
                    .posts("/offers/" + offer + "/accept", Map.of())
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("id");
            String menu = "/restaurants/" + restaurant;
            String category = made(owner.posts(menu + "/categories", Map.of("name", "Of the day")));
            item = made(owner.posts(
                    menu + "/items", Map.of("categoryId", category, "name", "Barbajuan", "price", Kitchen.euros(600))));
            City.fillCart(customer, restaurant, 1);
            line = customer.gets("/cart").path("lines[0].id");
            address = customer.posts(
                            "/me/addresses",
                            Map.of(
                                    "label",
                                    "Home",
                                    "line",
                                    "7 Rue Zebulon",
                                    "location",
                                    Map.of("lat", 43.7384, "lng", 7.4246)))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> customer.gets("/notifications").path("items[0].id") != null);
            notification = customer.gets("/notifications").path("items[0].id");
            document = paper(person(own, "delivery"));
            secrets = List.of(
                    customer.email(),
                    "7 Rue Zebulon",
                    customer.gets("/orders/" + order).path("number"),
                    "polyline");
        }

        private static String paper(Person rider) {
            try {
                var picture = new ByteArrayOutputStream();
                ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png", picture);
                return RestAssured.given()
                        .header("Authorization", "Bearer " + rider.token())
                        .multiPart("file", "paper.png", picture.toByteArray(), "image/png")
                        .multiPart("expiresOn", "2040-05-31")
                        .multiPart("kind", "identity")
                        .post("/api/v1/me/onboarding/documents")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String made(Response created) {
            return created.then().statusCode(201).extract().path("id");
        }

        private static World build(Map<String, Person> own) {
            return new World(own);
        }

        /// What must be as it was after the strangers have knocked.
        private String seenByAdmin(Person admin) {
            return admin.gets("/orders/" + order).path("version") + " "
                    + admin.gets("/deliveries/" + delivery).path("status") + " "
                    + admin.gets("/restaurants/" + restaurant + "/menu").path("version");
        }
    }
}
