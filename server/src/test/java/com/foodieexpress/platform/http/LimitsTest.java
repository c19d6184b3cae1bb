package com.foodieexpress.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.testing.Addresses;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/// What strangers are told when they ask too often. Each test comes from an address of its own.
@ServerTest
class LimitsTest {

    @Test
    void anAnswerTellsItsLimitAndWhatIsLeft() {
        String address = Addresses.fresh();
        Response first = signUp(address);
        assertThat(first.statusCode()).isEqualTo(400);
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"register\";q=20;w=3600");
        assertThat(first.header("RateLimit")).isEqualTo("\"register\";r=19;t=180");
        Response second = from(address).body("{}").post("/api/v1/auth/register/");
        assertThat(second.header("RateLimit"))
                .as("a trailing slash counts once")
                .startsWith("\"register\";r=18;");
    }

    private static Response guess(String address) {
        return login(address, "nobody-" + UUID.randomUUID() + "@test.example", "wrong kettle");
    }

    @Test
    void signInsFromOneAddressEndAtTheLimitWithAProblem() {
        String address = Addresses.fresh();
        Response last = guess(address);
        for (int i = 0; i < 30 && last.statusCode() != 429; i++) {
            last = guess(address);
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.contentType()).startsWith("application/problem+json");
        assertThat(last.header("RateLimit")).contains("\"login\";r=");
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 900);
        assertThat(last.jsonPath().getInt("status")).isEqualTo(429);
        assertThat(login(Addresses.fresh(), "nobody@test.example", "wrong").statusCode())
                .as("somebody else is not concerned")
                .isEqualTo(401);
    }

    @Test
    void anIpv6HouseholdIsOneAddress() {
        String house = "2001:db8:" + hex() + ":" + hex() + ":";
        assertThat(left(signUp(house + ":1"))).isEqualTo(19);
        assertThat(left(signUp(house + "1:2:3:4"))).isEqualTo(18);
        assertThat(left(signUp("2001:db8:" + hex() + ":" + hex() + "::1"))).isEqualTo(19);
    }

    @Test
    void anAccountHasLimitsOfItsOwnWhateverItsAddress() {
        TestUser person = TestUser.customer();
        Response answer = from(Addresses.fresh())
                .header("Authorization", "Bearer " + person.access())
                .get("/api/v1/auth/me");
        assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"read\";q=1200;w=60, \"read-account\";q=900;w=60");
        assertThat(answer.header("RateLimit")).contains("\"read\";r=1199", "\"read-account\";r=899");
        Response wrong = from(Addresses.fresh())
                .header("Authorization", "Bearer " + person.access())
                .body("{}")
                .post("/api/v1/auth/password/change");
        assertThat(wrong.header("RateLimit")).contains("\"login-account\";r=9;");
        Response again = from(Addresses.fresh())
                .header("Authorization", "Bearer " + person.access())
                .body("{}")
                .post("/api/v1/auth/password/change");
        assertThat(again.header("RateLimit")).contains("\"login\";r=29;", "\"login-account\";r=8;");
    }

    /// The raw routes are on the event loop and know nothing of resources and their filters.
    @Test
    void rawRoutesAreLimitedToo() {
        String address = Addresses.fresh();
        TestUser rider = TestUser.rider();
        Response fixes = from(address)
                .header("Authorization", "Bearer " + rider.access())
                .body("{}")
                .post("/api/v1/riders/me/fixes");
        assertThat(fixes.statusCode()).isEqualTo(400);
        assertThat(fixes.header("RateLimit-Policy")).isEqualTo("\"fixes\";q=6000;w=60, \"fixes-account\";q=600;w=60");
        // The bucket fills again all the time: the refusal looked at is the one that ended the loop.
        Response refused = from(address).get("/api/v1/live");
        for (int i = 0; i < 400 && refused.statusCode() != 429; i++) {
            refused = from(address).get("/api/v1/live");
        }
        assertThat(refused.statusCode()).as("live connections").isEqualTo(429);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.header("Retry-After")).isNotNull();
    }

    @Test
    void aForwardedAddressIsOnlyBelievedAsFarAsProxiesWroteIt() {
        String address = Addresses.fresh();
        assertThat(left(signUp(address))).isEqualTo(19);
        assertThat(left(signUp("198.51.100.1, " + address)))
                .as("still the same visitor")
                .isEqualTo(18);
        assertThat(left(signUp(address + ", 192.0.2.55")))
                .as("through a second proxy")
                .isEqualTo(17);
    }

    @Test
    void trustedSourcesAreNotCounted() {
        assertThat(given().get("/api/v1/map-config").header("RateLimit")).isNull();
    }

    @Test
    void smallRoutesTakeSmallBodiesOnly() {
        String body = "{\"email\":\"" + "x".repeat(20_000) + "\"}";
        Response refused = given().contentType(ContentType.JSON).body(body).post("/api/v1/auth/login");
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("platform.body-too-large");
        assertThat(refused.jsonPath().getInt("limitBytes")).isEqualTo(16 << 10);
    }

    private static RequestSpecification from(String address) {
        return given().contentType(ContentType.JSON).header("X-Forwarded-For", address);
    }

    private static Response login(String address, String email, String password) {
        return from(address).body(Map.of("email", email, "password", password)).post("/api/v1/auth/login");
    }

    /// Counted whether it is complete or not, and refilled only every three minutes.
    private static Response signUp(String forwardedFor) {
        return from(forwardedFor).body("{}").post("/api/v1/auth/register");
    }

    private static int left(Response answer) {
        return Integer.parseInt(answer.header("RateLimit").replaceAll(".*r=(\\d+).*", "$1"));
    }

    private static String hex() {
        return Integer.toHexString(ThreadLocalRandom.current().nextInt(1, 0xffff));
    }
}
