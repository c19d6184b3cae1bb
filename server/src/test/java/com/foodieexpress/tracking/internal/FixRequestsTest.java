package com.foodieexpress.tracking.internal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which requests are taken at all: their form, their packing, their size, their sender.
@ServerTest
class FixRequestsTest extends PhoneTest {

    @Test
    void aPackedBodyIsReadAndAPackedMountainIsNot() throws IOException {
        packed(gzip(batch(fix(1), fix(2)).getBytes(StandardCharsets.UTF_8)))
                .statusCode(200)
                .body("stored", equalTo(2));
        packed(gzip(new byte[64 << 20])).statusCode(413).body("code", equalTo("platform.body-too-large"));
        packed("no gzip".getBytes(StandardCharsets.UTF_8)).statusCode(400).body("errors", hasKey("body"));
        packed(new byte[0]).statusCode(400);
    }

    @Test
    void aTrailingSlashChangesNothingAndTheAnswerIsDressedAsAllOthers() {
        rider.call()
                .body(batch(fix(1)))
                .post(PATH + "/")
                .then()
                .statusCode(200)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .header("X-Request-Id", not(equalTo(null)));
    }

    @Test
    void anUnknownPackingIsABadRequest() {
        rider.call()
                .header("Content-Encoding", "br")
                .body("{}")
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors", hasKey("Content-Encoding"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"\u0000\"", "{\"session\":\"\u0000\"}", "{\"seq\":1}"})
    void aBodyThatIsNoRequestIsABadRequest(String body) {
        post(body).statusCode(400).body("success", equalTo(false)).body("errors", not(equalTo(null)));
    }

    @Test
    void aBodyThatComesInManyPiecesIsReadWhole() {
        String[] fixes = LongStream.rangeClosed(1, 500).mapToObj(this::fix).toArray(String[]::new);
        post(batch(fixes)).statusCode(200).body("stored", equalTo(500));
    }

    @Test
    void aBodyOverOneMegabyteIsTooLarge() {
        rider.call().body(new byte[(1 << 20) + 1]).post(PATH).then().statusCode(413);
    }

    @Test
    void onlyRidersSendAndOnlyTheOperatorLooks() {
        given().contentType("application/json")
                .body(batch(fix(1)))
                .post(PATH)
                .then()
                .statusCode(401);
        given().contentType("application/json")
                .header("Authorization", "Bearer nonsense")
                .body(batch(fix(1)))
                .post(PATH)
                .then()
                .statusCode(401);
        TestUser customer = TestUser.customer();
        customer.call().body(batch(fix(1))).post(PATH).then().statusCode(403);
        TestUser.register("delivery", Map.of("vehicleInfo", Map.of("type", "bike")))
                .call()
                .body(batch(fix(1)))
                .post(PATH)
                .then()
                .statusCode(403);
        for (TestUser nobody : List.of(customer, rider)) {
            for (String what : List.of("/position", "/history")) {
                nobody.call().get("/api/v1/riders/" + rider.id() + what).then().statusCode(403);
            }
        }
    }

    private ValidatableResponse packed(byte[] body) {
        return rider.call()
                .header("Content-Encoding", "gzip")
                .body(body)
                .post(PATH)
                .then();
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }
}
