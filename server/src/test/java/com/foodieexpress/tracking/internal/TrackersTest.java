package com.foodieexpress.tracking.internal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import com.foodieexpress.tracking.Tracking;
import com.foodieexpress.tracking.Tracking.StoredFix;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Trackers of other makers, with the requests their apps send.
@ServerTest
class TrackersTest {

    private static final String OSMAND = "/api/v1/trackers/osmand";
    private static final String OWNTRACKS = "/api/v1/trackers/owntracks";
    private static final String DEVICES = "/api/v1/riders/me/devices";

    @Inject
    BusinessClock clock;

    @Inject
    Database database;

    @Inject
    Tracking tracking;

    private TestUser rider;
    private JsonPath device;
    private String token;
    private long second;

    @BeforeEach
    void arrive() {
        rider = TestUser.rider();
        device = admit(rider, "Old phone");
        token = device.getString("token");
        second = Instant.now().getEpochSecond() - 60;
    }

    /// OsmAnd's own request, with the address the app's own documentation gives as an example.
    @Test
    void osmAndSendsParameters() {
        given().urlEncodingEnabled(false)
                .get(OSMAND + "?lat=43.7384&lon=7.4246&timestamp=" + second + "000&hdop=4.5&altitude=63.0&speed=5.4&id="
                        + token)
                .then()
                .statusCode(200);
        assertThat(stored()).singleElement().satisfies(fix -> {
            assertThat(fix.point().lat()).isEqualTo(43.7384);
            assertThat(fix.speedMps()).isCloseTo(5.4 * 1852 / 3600, within(1e-4));
        });
    }

    /// Traccar Client up to version 8 posts an empty body to an address that tells everything.
    @Test
    void traccarClientSendsParametersWithAnEmptyPost() {
        String query = "?id=" + token + "&timestamp=" + second
                + "&lat=43.7384&lon=7.4246&speed=11.66&bearing=271.5&altitude=63.0&accuracy=4.5&batt=81.0&mock=true";
        given().urlEncodingEnabled(false).post(OSMAND + query).then().statusCode(200);
        given().urlEncodingEnabled(false).post(OSMAND + "/" + query).then().statusCode(200);
        assertThat(stored()).singleElement().satisfies(fix -> {
            assertThat(fix.point().lng()).isEqualTo(7.4246);
            assertThat(fix.speedMps()).isCloseTo(6, within(0.01));
            assertThat(fix.headingDegrees()).isEqualTo(271.5);
            assertThat(fix.accuracyMetres()).isEqualTo(4.5);
            assertThat(fix.flags()).isEqualTo(Flags.MOCK);
        });
    }

    @Test
    void parametersMayComeAsAForm() {
        given().contentType("application/x-www-form-urlencoded")
                .body("deviceid=" + token + "&timestamp=" + second + "&location=43.7384%2C7.4246&heading=90")
                .post(OSMAND)
                .then()
                .statusCode(200);
        assertThat(stored())
                .singleElement()
                .satisfies(fix -> assertThat(fix.headingDegrees()).isEqualTo(90));
    }

    /// Traccar Client from version 9.
    @Test
    void traccarClientSendsJson() {
        String body = """
                {"location":{"timestamp":"%s","coords":{"latitude":43.7384,"longitude":7.4246,"accuracy":12.4,
                "speed":6.2,"heading":271.5,"altitude":63},"is_moving":true,"odometer":8123.5,"event":"motionchange",
                "battery":{"level":0.81,"is_charging":false},"activity":{"type":"in_vehicle"},"extras":{}},
                "device_id":"%s"}""".formatted(Instant.ofEpochSecond(second).plusMillis(250), token);
        for (int i = 0; i < 2; i++) {
            given().contentType("application/json")
                    .body(body)
                    .post(OSMAND)
                    .then()
                    .statusCode(200);
        }
        assertThat(stored()).singleElement().satisfies(fix -> {
            assertThat(fix.speedMps()).isCloseTo(6.2, within(1e-4));
            assertThat(Duration.between(fix.recordedAt(), clock.instant())).isLessThan(Duration.ofMinutes(2));
        });
        assertThat(tracking.latest(rider.id())).isPresent();
    }

    @Test
    void ownTracksSendsItsLocation() {
        String body =
                "{\"_type\":\"location\",\"BSSID\":\"b4:fb:e4:0c:7a:11\",\"acc\":14,\"alt\":63,\"batt\":81,\"bs\":1,"
                        + "\"cog\":271,\"conn\":\"m\",\"created_at\":" + (second + 1)
                        + ",\"lat\":43.7384,\"lon\":7.4246,\"m\":2,"
                        + "\"t\":\"u\",\"tid\":\"an\",\"topic\":\"owntracks/anna/phone\",\"tst\":" + second
                        + ",\"vac\":3,\"vel\":22}";
        owntracks(token, body).statusCode(200).body("", hasSize(0));
        owntracks(token, body).statusCode(200);
        assertThat(stored()).singleElement().satisfies(fix -> {
            assertThat(fix.speedMps()).isCloseTo(22 / 3.6, within(1e-4));
            assertThat(fix.headingDegrees()).isEqualTo(271);
        });
    }

    @Test
    void ownTracksOtherMessagesAreTakenAndLeftAlone() {
        owntracks(token, "").statusCode(200);
        owntracks(token, "{\"_type\":\"lwt\",\"tst\":" + second + "}").statusCode(200);
        owntracks(token, "{\"_type\":\"waypoint\",\"desc\":\"home\",\"lat\":1,\"lon\":2,\"tst\":1}")
                .statusCode(200);
        owntracks(token, "{\"_type\":\"encrypted\",\"data\":\"…\"}").statusCode(400);
        assertThat(stored()).isEmpty();
    }

    @Test
    void whatIsTooOldIsDroppedSoThatTheAppDoesNotSendItForEver() {
        for (long at : List.of(0L, second - 30 * 86_400, second + 3 * 86_400)) {
            osmand(token, String.valueOf(at)).statusCode(200);
        }
        osmand(token, "99999999999999").statusCode(200);
        osmand(token, "+999999999-12-31T23:59:59Z").statusCode(400);
        assertThat(stored()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"lat, lat=x", "lat, lat=NaN", "timestamp, timestamp=soon", "speed, speed=fast", "location, location=1"})
    void aParameterThatCannotBeReadIsNamed(String field, String wrong) {
        String query = "id=" + token + "&lon=7.4246&" + wrong + (wrong.startsWith("lat") ? "" : "&lat=43.7");
        given().urlEncodingEnabled(false)
                .get(OSMAND + "?" + query)
                .then()
                .statusCode(400)
                .body("errors", hasKey(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{", "{}", "{\"device_id\":\"x\"}", "{\"device_id\":1,\"location\":[]}", "%%%=%", "x"})
    void aBodyThatTellsNothingIsABadRequest(String body) {
        given().contentType("application/json").body(body).post(OSMAND).then().statusCode(400);
    }

    @Test
    void nobodyGetsInWithoutATokenThatStands() {
        osmand("nonsense", String.valueOf(second)).statusCode(401).body("code", equalTo("tracking.unknown-device"));
        owntracks("nonsense", "{\"_type\":\"location\",\"lat\":1,\"lon\":2,\"tst\":" + second + "}")
                .statusCode(401);
        given().body("{}").post(OWNTRACKS).then().statusCode(401);
        rider.call().delete(DEVICES + "/" + device.getString("id")).then().statusCode(204);
        osmand(token, String.valueOf(second)).statusCode(401);
        rider.call().delete(DEVICES + "/" + device.getString("id")).then().statusCode(404);
    }

    @Test
    void aBannedRidersTrackerIsOut() {
        osmand(token, String.valueOf(second)).statusCode(200);
        TestUser.admin()
                .call()
                .body(Map.of("reason", "Sold the account"))
                .post("/api/v1/admin/accounts/{id}/ban", rider.id())
                .then()
                .statusCode(200);
        osmand(token, String.valueOf(second + 1)).statusCode(403);
        assertThat(stored()).hasSize(1);
    }

    @Test
    void aRiderSeesTheirOwnTrackersAndTheTokenOnlyOnce() {
        TestUser other = TestUser.rider();
        admit(other, "Tablet");
        rider.call()
                .get(DEVICES)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].name", equalTo("Old phone"))
                .body("items[0]", not(hasKey("token")))
                .body("items[0]", not(hasKey("lastSeenAt")));
        osmand(token, String.valueOf(second)).statusCode(200);
        rider.call().get(DEVICES).then().body("items[0]", hasKey("lastSeenAt"));
        other.call().delete(DEVICES + "/" + device.getString("id")).then().statusCode(404);
        String row = database.read(tx -> tx.query("select d::text as line from tracking.device d where id = :id")
                .bind("id", UUID.fromString(device.getString("id")))
                .mapTo(String.class)
                .one());
        assertThat(row).doesNotContain(token);
        TestUser.customer().call().get(DEVICES).then().statusCode(403);
        rider.call().body(Map.of("name", " ")).post(DEVICES).then().statusCode(400);
    }

    @Test
    void theEleventhTrackerIsRefused() {
        for (int i = 2; i <= 10; i++) {
            admit(rider, "Tracker " + i);
        }
        rider.call()
                .body(Map.of("name", "One too many"))
                .post(DEVICES)
                .then()
                .statusCode(409)
                .body("code", equalTo("tracking.too-many-devices"));
    }

    private static JsonPath admit(TestUser who, String name) {
        return who.call()
                .body(Map.of("name", name))
                .post(DEVICES)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse osmand(String token, String time) {
        return given().queryParam("id", token)
                .queryParam("lat", "43.7384")
                .queryParam("lon", "7.4246")
                .queryParam("timestamp", time)
                .get(OSMAND)
                .then();
    }

    /// The app names a user, and itself in two headers of its own.
    private static ValidatableResponse owntracks(String password, String body) {
        String pair = Base64.getEncoder().encodeToString(("anna:" + password).getBytes(StandardCharsets.UTF_8));
        return given().header("Authorization", "Basic " + pair)
                .header("X-Limit-U", "anna")
                .header("X-Limit-D", "phone")
                .contentType("application/json; charset=utf-8")
                .body(body)
                .post(OWNTRACKS)
                .then();
    }

    private List<StoredFix> stored() {
        Instant now = clock.instant();
        return tracking.history(rider.id(), now.minus(Duration.ofDays(7)), now.plus(Duration.ofDays(1)), 100);
    }
}
