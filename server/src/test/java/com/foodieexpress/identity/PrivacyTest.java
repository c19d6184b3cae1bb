package com.foodieexpress.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.testing.City;
import com.foodieexpress.testing.City.Person;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TableScan;
import com.foodieexpress.testing.TestUser;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What people may ask of their data: to find it unreadable in the tables, to take it along, to be forgotten.
@ServerTest
class PrivacyTest {

    private static final String PASSWORD = "a quiet kettle sings";

    @Inject
    Database database;

    /// A customer all of whose data is unmistakable.
    private record Canary(Person person, String phone, String mark, int number) {

        static Canary hatched() {
            String mark = "Zq" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
            String email = mark.toLowerCase(java.util.Locale.ROOT) + "@test.foodieexpress.example";
            int number = 10_000_000 + Math.floorMod(mark.hashCode(), 80_000_000);
            String phone = "+3379" + number;
            Response answer = given().contentType(ContentType.JSON)
                    .header("User-Agent", mark + "Agent")
                    .body(Map.of(
                            "email",
                            email,
                            "password",
                            PASSWORD,
                            "firstName",
                            mark + "First",
                            "lastName",
                            mark + "Last",
                            "phone",
                            phone,
                            "role",
                            "customer"))
                    .post("/api/v1/auth/register");
            answer.then().statusCode(201).body("user.phone", equalTo(phone));
            return new Canary(
                    new Person(answer.path("user.id"), email, answer.path("tokens.access")), phone, mark, number);
        }

        /// A door that nobody else has.
        double lat() {
            return Double.parseDouble("43.739" + number);
        }

        Map<String, Object> door() {
            return Map.of(
                    "line", mark + "Line",
                    "details", mark + "Details",
                    "instructions", mark + "Instructions",
                    "location", Map.of("lat", lat(), "lng", 7.427311));
        }

        void keepsAddress() {
            person.asks()
                    .header("Idempotency-Key", UuidV7.next().toString())
                    .body(Map.of(
                            "label", mark + "Label",
                            "line", mark + "Line",
                            "details", mark + "Details",
                            "location", Map.of("lat", lat(), "lng", 7.427311)))
                    .post("/api/v1/me/addresses")
                    .then()
                    .statusCode(201);
        }

        /// What must be readable in no table even while the account lives.
        List<String> sealed() {
            return List.of(
                    phone,
                    phone.substring(1),
                    mark + "Line",
                    mark + "Details",
                    mark + "Instructions",
                    mark + "Label",
                    mark + "Note",
                    Double.toString(lat()));
        }

        /// What must be nowhere once the person is forgotten.
        List<String> everything() {
            return List.of(mark, mark.toLowerCase(java.util.Locale.ROOT), phone.substring(1), Double.toString(lat()));
        }
    }

    @Test
    void telephoneNumbersDoorsAndNotesAreReadableInNoTable() {
        Canary canary = Canary.hatched();
        canary.keepsAddress();
        Person owner = City.pizzaPalaceOwner();
        String order = ordered(canary, owner);
        assertThat(TableScan.find(database, canary.sealed())).isEmpty();
        // The scan does find what is readable.
        assertThat(TableScan.find(database, List.of(canary.mark() + "First")))
                .containsExactly("identity.account: " + canary.mark() + "First");
        canary.person().gets("/auth/me").then().body("user.phone", equalTo(canary.phone()));
        canary.person().gets("/me/addresses").then().body("items[0].line", equalTo(canary.mark() + "Line"));
        canary.person()
                .gets("/orders/" + order)
                .then()
                .body("dropoff.instructions", equalTo(canary.mark() + "Instructions"))
                .body("lines[0].note", equalTo(canary.mark() + "Note"));
        owner.gets("/orders/" + order).then().body("lines[0].note", equalTo(canary.mark() + "Note"));
        cancel(canary, order);
    }

    @Test
    void anAdministratorFindsAnAccountByItsWholeNumber() {
        Canary canary = Canary.hatched();
        Person admin = City.admin();
        String spelt = canary.phone().replace("+33", "0033 ");
        admin.asks()
                .queryParam("q", spelt)
                .get("/api/v1/admin/accounts")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(canary.person().id()))
                .body("items.phone", hasItem(canary.phone()));
        canary.person()
                .asks()
                .body(Map.of("phone", ""))
                .patch("/api/v1/auth/profile/update")
                .then()
                .statusCode(200);
        admin.asks().queryParam("q", spelt).get("/api/v1/admin/accounts").then().body("items.size()", equalTo(0));
    }

    @Test
    void theExportHoldsAllThatIsKept() {
        Canary canary = Canary.hatched();
        canary.keepsAddress();
        String order = ordered(canary, City.pizzaPalaceOwner());
        cancel(canary, order);
        canary.person()
                .gets("/me/export")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .header("Cache-Control", containsString("no-store"))
                .body("account.user.email", equalTo(canary.person().email()))
                .body("account.user.phone", equalTo(canary.phone()))
                .body("account.addresses[0].line", equalTo(canary.mark() + "Line"))
                .body("account.sessions[0].device", notNullValue())
                .body("orders.orders[0].id", equalTo(order))
                .body("orders.orders[0].lines[0].note", equalTo(canary.mark() + "Note"))
                .body("payments[0].orderId", equalTo(order));
        given().get("/api/v1/me/export").then().statusCode(401);
    }

    @Test
    void nobodyIsForgottenWhileFoodIsUnderWay() {
        Canary canary = Canary.hatched();
        String order = ordered(canary, City.pizzaPalaceOwner());
        erase(canary.person(), PASSWORD).then().statusCode(409).body("code", equalTo("ordering.open-orders"));
        erase(City.pizzaPalaceOwner(), "password123").then().statusCode(409);
        canary.person().gets("/auth/me").then().statusCode(200);
        cancel(canary, order);
        erase(canary.person(), "not the password")
                .then()
                .statusCode(400)
                .body("errors.password[0]", equalTo("is not your password"));
        erase(canary.person(), PASSWORD).then().statusCode(204);
    }

    @Test
    void aForgottenCustomerIsInNoTableAndTheBooksStand() {
        Canary canary = Canary.hatched();
        canary.keepsAddress();
        Person owner = City.pizzaPalaceOwner();
        String order = ordered(canary, owner);
        owner.posts("/orders/" + order + "/accept", Map.of("prepMinutes", 15))
                .then()
                .statusCode(200);
        cancel(canary, order);
        int total = owner.gets("/orders/" + order).then().extract().path("total.amountMinor");
        long events = countEvents(order);
        awaitQuiet(order);

        erase(canary.person(), PASSWORD).then().statusCode(204);

        assertThat(TableScan.find(database, canary.everything())).isEmpty();
        canary.person().gets("/auth/me").then().statusCode(401);
        given().contentType(ContentType.JSON)
                .body(Map.of("email", canary.person().email(), "password", PASSWORD))
                .post("/api/v1/auth/login")
                .then()
                .statusCode(401);
        given().contentType(ContentType.JSON)
                .body(Map.of("email", "erased-" + canary.person().id() + "@erased.invalid", "password", PASSWORD))
                .post("/api/v1/auth/login")
                .then()
                .statusCode(401);
        owner.gets("/orders/" + order)
                .then()
                .statusCode(200)
                .body("total.amountMinor", equalTo(total))
                .body("customer.name", equalTo("Erased"));
        City.admin()
                .gets("/orders/" + order)
                .then()
                .statusCode(200)
                .body("dropoff.line", equalTo("Erased"))
                .body("customer.name", equalTo("Erased account"));
        assertThat(countEvents(order)).isGreaterThanOrEqualTo(events);
        // The address is free for somebody new.
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "email", canary.person().email(),
                        "password", PASSWORD,
                        "firstName", "New",
                        "lastName", "Person",
                        "role", "customer"))
                .post("/api/v1/auth/register")
                .then()
                .statusCode(201);
    }

    @Test
    void anAdministratorMayForgetSomebodyAndTwiceIsOnce() {
        Canary canary = Canary.hatched();
        Person admin = City.admin();
        String path = "/admin/accounts/" + canary.person().id() + "/erasure";
        canary.person().posts(path, Map.of()).then().statusCode(403);
        admin.posts(path, Map.of()).then().statusCode(204);
        admin.posts(path, Map.of()).then().statusCode(204);
        assertThat(TableScan.find(database, canary.everything())).isEmpty();
        admin.posts("/admin/accounts/" + UUID.randomUUID() + "/erasure", Map.of())
                .then()
                .statusCode(404);
    }

    @Test
    void aDemoAccountStays() {
        Person demo = City.signIn("john.customer@example.com");
        erase(demo, "password123").then().statusCode(409);
        demo.gets("/auth/me").then().statusCode(200);
    }

    @Test
    void aRiderOnDutyIsNotForgottenAndOneOffDutyLeavesNoTrace() {
        TestUser rider = TestUser.rider();
        status(rider, "online").then().statusCode(200);
        fix(rider);
        rider.call()
                .body(Map.of("password", TestUser.PASSWORD))
                .post("/api/v1/me/erasure")
                .then()
                .statusCode(409)
                .body("code", equalTo("dispatch.on-duty"));
        status(rider, "offline").then().statusCode(200);
        rider.call()
                .get("/api/v1/me/export")
                .then()
                .statusCode(200)
                .body("positions.fixes", equalTo(1))
                .body("deliveries.status", equalTo("OFFLINE"));
        rider.call()
                .body(Map.of("password", TestUser.PASSWORD))
                .post("/api/v1/me/erasure")
                .then()
                .statusCode(204);
        assertThat(TableScan.find(database, List.of("43.7311223", rider.email())))
                .isEmpty();
        TestUser.admin()
                .call()
                .get("/api/v1/riders/" + rider.id() + "/position")
                .then()
                .statusCode(404);
    }

    private static Response status(TestUser rider, String status) {
        return rider.call()
                .body(Map.of("status", status, "position", Map.of("lat", 43.7311223, "lng", 7.4211223)))
                .put("/api/v1/riders/me/status");
    }

    private static void fix(TestUser rider) {
        rider.call()
                .body(Map.of(
                        "session",
                        UUID.randomUUID().toString(),
                        "seq",
                        1,
                        "lat",
                        43.7311223,
                        "lng",
                        7.4211223,
                        "accuracyMetres",
                        5,
                        "recordedAt",
                        java.time.Instant.now().toString()))
                .post("/api/v1/riders/me/fixes")
                .then()
                .statusCode(200);
    }

    private static Response erase(Person person, String password) {
        return person.posts("/me/erasure", Map.of("password", password));
    }

    private static void cancel(Canary canary, String order) {
        canary.person()
                .posts("/orders/" + order + "/cancel", Map.of("reason", canary.mark() + "Reason"))
                .then()
                .statusCode(200);
    }

    /// Orders with a note, to a door that nobody else has.
    private static String ordered(Canary canary, Person owner) {
        String restaurant = City.pizzaPalaceId(owner);
        City.fillCart(canary.person(), restaurant, 2);
        List<Map<String, Object>> lines = canary.person().gets("/cart").path("lines");
        canary.person()
                .posts(
                        "/cart/lines",
                        Map.of(
                                "restaurantId",
                                restaurant,
                                "itemId",
                                lines.getFirst().get("itemId"),
                                "quantity",
                                2,
                                "optionIds",
                                List.of(),
                                "note",
                                canary.mark() + "Note",
                                "replace",
                                true))
                .then()
                .statusCode(200);
        canary.person().asks().delete("/api/v1/cart/lines/" + lines.getFirst().get("id"));
        String quote = canary.person()
                .asks()
                .header("Idempotency-Key", UuidV7.next().toString())
                .body(Map.of("dropoff", canary.door()))
                .post("/api/v1/quotes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Response placed =
                City.place(canary.person(), quote, "tok_visa", UuidV7.next().toString());
        assertThat(placed.statusCode()).isIn(201, 202);
        String id = placed.path("id");
        await().until(() -> "new".equals(owner.gets("/orders/" + id).path("status")));
        return id;
    }

    private long countEvents(String order) {
        return database.read(tx -> tx.query(
                        "select count(*) from platform.business_event where entity_id = :order or data ->> 'orderId' = :text")
                .bind("order", UUID.fromString(order))
                .bind("text", order)
                .mapTo(Long.class)
                .one());
    }

    /// Until those who hear of the cancellation have done their part.
    private void awaitQuiet(String order) {
        await().until(() -> database.read(tx -> tx.query("""
                        select not exists (select 1 from dispatch.delivery
                            where order_id = :order and state not in ('CANCELLED', 'DELIVERED', 'RETURNED'))""")
                .bind("order", UUID.fromString(order))
                .mapTo(Boolean.class)
                .one()));
    }
}
