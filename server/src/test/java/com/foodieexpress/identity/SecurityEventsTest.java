package com.foodieexpress.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.testing.Asvs;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What happens to accounts and sessions stands in the audit trail, and no address or password with it.
@ServerTest
class SecurityEventsTest {

    @Inject
    Database database;

    private static Response login(String email, String password, String role) {
        var body = role.isEmpty()
                ? Map.of("email", email, "password", password)
                : Map.of("email", email, "password", password, "role", role);
        return given().contentType(ContentType.JSON).body(body).post("/api/v1/auth/login");
    }

    /// Action and outcome of the entries that one request wrote.
    private List<String> told(Response answer) {
        return database.read(tx -> tx.query(
                        "select action || ' ' || outcome from audit.entry where request_id = :id order by position")
                .bind("id", answer.header("X-Request-Id"))
                .mapTo(String.class)
                .list());
    }

    private String column(Response answer, String column) {
        return database.read(
                tx -> tx.query("select coalesce(" + column + "::text, '') from audit.entry where request_id = :id")
                        .bind("id", answer.header("X-Request-Id"))
                        .mapTo(String.class)
                        .one());
    }

    @Test
    @Asvs("16.3.1")
    void signingInIsTold() {
        TestUser user = TestUser.customer();
        Response in = login(user.email(), TestUser.PASSWORD, "");
        in.then().statusCode(200);
        assertThat(told(in)).containsExactly("session.open done");
        assertThat(column(in, "actor_id")).isEqualTo(user.id().toString());
        assertThat(column(in, "network")).isEqualTo("127.0.0.0/24");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreToldWithoutTheAddress() {
        TestUser user = TestUser.customer();
        Response wrong = login(user.email(), "not my password", "");
        wrong.then().statusCode(401);
        assertThat(told(wrong)).containsExactly("session.open refused");
        assertThat(column(wrong, "subject_id")).isEqualTo(user.id().toString());
        Response unknown = login("nobody-" + UUID.randomUUID() + "@test.example", "whatever it is", "");
        unknown.then().statusCode(401);
        assertThat(told(unknown)).containsExactly("session.open refused");
        assertThat(column(unknown, "subject_id")).isEmpty();
        assertThat(column(unknown, "entry")).doesNotContain("nobody-", "whatever");
    }

    @Test
    void aRoleThatIsNotHeldIsTold() {
        TestUser user = TestUser.customer();
        Response refused = login(user.email(), TestUser.PASSWORD, "admin");
        refused.then().statusCode(403);
        assertThat(told(refused)).containsExactly("session.open refused");
    }

    @Test
    void registeringIsTold() {
        TestUser user = TestUser.customer();
        assertThat(ofSubject(user.id().toString())).containsExactly("account.register done");
    }

    @Test
    void signingOutIsToldHereAndEverywhere() {
        TestUser user = TestUser.customer();
        Response out = user.call().post("/api/v1/auth/logout");
        assertThat(told(out)).containsExactly("session.close done");
        TestUser again = TestUser.login(user.email(), TestUser.PASSWORD);
        assertThat(told(again.call().post("/api/v1/auth/logout-all"))).containsExactly("session.close-all done");
    }

    @Test
    void aChangedPasswordIsTold() {
        TestUser user = TestUser.customer();
        Response changed = user.call()
                .body(Map.of("old_password", TestUser.PASSWORD, "new_password", "a quieter kettle"))
                .post("/api/v1/auth/password/change");
        changed.then().statusCode(200);
        assertThat(told(changed)).containsExactly("password.change done");
        assertThat(column(changed, "subject_id")).isEqualTo(user.id().toString());
    }

    @Test
    void aRefreshTokenThatComesBackIsTold() {
        TestUser user = TestUser.customer();
        Response next = refresh(user.refresh());
        next.then().statusCode(200);
        refresh(next.jsonPath().getString("refresh")).then().statusCode(200);
        Response reused = refresh(user.refresh());
        reused.then().statusCode(401);
        assertThat(told(reused)).containsExactly("session.reuse refused");
        assertThat(column(reused, "details")).contains(user.id().toString());
    }

    /// One entry a minute for each route, however often it is tried.
    @Test
    @Asvs("16.3.2")
    void aWrongRoleIsTold() {
        TestUser user = TestUser.customer();
        for (int i = 0; i < 5; i++) {
            user.call().get("/api/v1/admin/stats").then().statusCode(403);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> !refusals(user).isEmpty());
        assertThat(refusals(user)).containsExactly("access.refuse refused GET /api/v1/admin/stats");
    }

    @Test
    @Asvs("16.3.2")
    void askingForWhatIsNotOnesOwnIsTold() {
        TestUser user = TestUser.customer();
        for (int i = 0; i < 5; i++) {
            user.call().get("/api/v1/orders/" + UUID.randomUUID()).then().statusCode(404);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> !refusals(user).isEmpty());
        assertThat(refusals(user)).containsExactly("access.refuse refused GET /api/v1/orders/{id}");
    }

    private List<String> refusals(TestUser user) {
        return database.read(
                tx -> tx.query("""
                        select action || ' ' || outcome || ' ' || subject_id from audit.entry
                        where actor_id = :id and action = 'access.refuse' order by position""").bind("id", user.id()).mapTo(String.class).list());
    }

    private List<String> ofSubject(String id) {
        return database.read(tx -> tx.query(
                        "select action || ' ' || outcome from audit.entry where subject_id = :id order by position")
                .bind("id", id)
                .mapTo(String.class)
                .list());
    }

    private static Response refresh(String token) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("refresh", token))
                .post("/api/v1/auth/token/refresh");
    }
}
