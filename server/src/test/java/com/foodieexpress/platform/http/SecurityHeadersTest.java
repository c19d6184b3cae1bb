package com.foodieexpress.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.testing.Asvs;
import com.foodieexpress.testing.ServerTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every answer says to browsers, and what it keeps to itself.
@ServerTest
class SecurityHeadersTest {

    @Test
    @Asvs({"3.2.1", "3.4.4", "3.4.6", "14.3.2"})
    void dataIsNeitherShownNorFramedNorKept() {
        for (String path :
                List.of("/api/v1/map-config", "/api/v1/nothing-here", "/api/v1/me/addresses", "/health/live")) {
            Response answer = given().get(path);
            assertThat(answer.header("Content-Security-Policy"))
                    .as(path)
                    .isEqualTo("default-src 'none'; frame-ancestors 'none'");
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.header("Cache-Control")).as(path).contains("no-store");
            assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("no-referrer");
            assertThat(answer.header("Cross-Origin-Resource-Policy")).as(path).isEqualTo("same-origin");
        }
    }

    @Test
    @Asvs({"3.4.3", "3.4.6"})
    void pagesRunNoInlineScriptOrStyleAndAreNotFramed() {
        for (String path : List.of("/", "/customer", "/rider/shift", "/no-such-page", "/docs/")) {
            String policy = given().get(path).header("Content-Security-Policy");
            assertThat(policy)
                    .as(path)
                    .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "worker-src 'self' blob:")
                    .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                    .doesNotContain("unsafe", "*", "http:");
        }
        Response page = given().get("/");
        assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Permissions-Policy")).contains("geolocation=(self)", "camera=()", "microphone=()");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    @Asvs("3.4.1")
    void onlyAnEncryptedVisitIsToldToStayEncrypted() {
        assertThat(given().get("/").header("Strict-Transport-Security")).isNull();
        assertThat(given().header("X-Forwarded-Proto", "https").get("/").header("Strict-Transport-Security"))
                .isEqualTo("max-age=63072000; includeSubDomains");
    }

    @Test
    @Asvs("13.4.6")
    void noAnswerNamesWhatTheServerIsMadeOf() {
        for (String path :
                List.of("/", "/api/v1/map-config", "/api/v1/orders", "/api/v1/%00", "/nothing", "/openapi")) {
            Response answer = given().urlEncodingEnabled(false).get(path);
            assertThat(answer.header("Server")).as(path).isNull();
            assertThat(answer.header("X-Powered-By")).as(path).isNull();
            if (answer.statusCode() >= 400) {
                assertThat(answer.asString().toLowerCase(java.util.Locale.ROOT))
                        .as(path)
                        .doesNotContain("quarkus", "vert.x", "resteasy", "netty", "java.");
            }
        }
    }

    @Test
    @Asvs("13.4.5")
    void figuresAreForOperatorsAlone() {
        assertThat(given().get("/metrics").statusCode()).isEqualTo(200);
        for (String path : List.of("/metrics", "/metrics/", "/metrics/application")) {
            assertThat(given().header("X-Forwarded-For", "203.0.113.7")
                            .get(path)
                            .statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    @Asvs("3.4.2")
    void aListedSiteMayCallWithATokenAndNobodyElseMay() {
        Response welcome = preflight("https://partner.example");
        assertThat(welcome.statusCode()).isEqualTo(204);
        assertThat(welcome.header("Access-Control-Allow-Origin")).isEqualTo("https://partner.example");
        assertThat(welcome.header("Access-Control-Allow-Headers"))
                .contains("Authorization")
                .doesNotContain("X-Foodie-App");
        assertThat(welcome.header("Access-Control-Allow-Credentials")).isNull();
        assertThat(welcome.header("Vary")).contains("Origin");
        for (String origin : List.of(
                "https://partner.example.evil.example",
                "https://evil-partner.example",
                "http://partner.example",
                "https://partner.example:444",
                "null",
                "*",
                "https://partner.example/")) {
            Response refused = preflight(origin);
            assertThat(refused.statusCode()).as(origin).isEqualTo(403);
            assertThat(refused.header("Access-Control-Allow-Origin")).as(origin).isNull();
            assertThat(given().header("Origin", origin)
                            .get("/api/v1/map-config")
                            .header("Access-Control-Allow-Origin"))
                    .as(origin)
                    .isNull();
        }
        Response call = given().header("Origin", "https://partner.example").get("/api/v1/map-config");
        assertThat(call.header("Access-Control-Allow-Origin")).isEqualTo("https://partner.example");
        assertThat(call.header("Access-Control-Expose-Headers")).contains("RateLimit", "X-Request-Id");
    }

    @Test
    void whereToReportAWeaknessIsTold() {
        Response answer = given().get("/.well-known/security.txt");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualToIgnoringCase("text/plain; charset=utf-8");
        assertThat(answer.asString())
                .startsWith("Contact: mailto:security@foodieexpress.example\n")
                .contains("\nPreferred-Languages: en, fr\n")
                .contains("\nCanonical: https://food.example/.well-known/security.txt\n");
        String expires = answer.asString().replaceAll("(?s).*\\nExpires: (\\S+)\\n.*", "$1");
        assertThat(Duration.between(Instant.now(), Instant.parse(expires)))
                .as("RFC 9116 wants less than a year")
                .isBetween(Duration.ofDays(90), Duration.ofDays(364));
    }

    @Test
    void oversizedHeadersAreRefusedBeforeAnybodyReadsThem() {
        assertThat(given().header("X-Long", "x".repeat(20_000))
                        .get("/api/v1/map-config")
                        .statusCode())
                .isEqualTo(431);
        assertThat(given().get("/api/v1/places?q=" + "x".repeat(10_000)).statusCode())
                .isEqualTo(414);
    }

    private static Response preflight(String origin) {
        return given().header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .options("/api/v1/orders");
    }
}
