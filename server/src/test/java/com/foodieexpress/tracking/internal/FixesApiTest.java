package com.foodieexpress.tracking.internal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.routing.Profile;
import com.foodieexpress.routing.Route;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import com.foodieexpress.tracking.Tracking;
import com.foodieexpress.tracking.Tracking.RiderPosition;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Fixes from the phone's request to the stored history.
@ServerTest
class FixesApiTest {

    private static final String PATH = "/api/v1/riders/me/fixes";

    @Inject
    BusinessClock clock;

    @Inject
    Tracking tracking;

    private TestUser rider;
    private UUID session;
    private Instant start;

    @BeforeEach
    void arrive() {
        rider = TestUser.rider();
        session = UUID.randomUUID();
        start = clock.instant().minus(Duration.ofMinutes(30));
    }

    @Test
    void aFixIsStoredShownAndPartOfTheHistory() {
        rider.call()
                .body("{\"session\":\"" + session + "\"," + fix(1).substring(1))
                .post(PATH)
                .then()
                .statusCode(200)
                .body("session", equalTo(session.toString()))
                .body("acknowledged", equalTo(1))
                .body("stored", equalTo(1))
                .body("duplicates", equalTo(0))
                .body("refused", hasSize(0));
        JsonPath shown = position().statusCode(200).extract().jsonPath();
        assertThat(Instant.parse(shown.getString("recordedAt"))).isEqualTo(recordedAt(1));
        assertThat(shown.getDouble("lat")).isEqualTo(43.7301);
        assertThat(shown.getMap("$")).containsKey("speedMps").doesNotContainKey("accuracyMetres");
        JsonPath stored = read("");
        assertThat(stored.getDouble("items[0].lat")).isEqualTo(43.7301);
        assertThat(stored.getDouble("items[0].lng")).isEqualTo(7.42);
        assertThat(stored.getMap("items[0]")).containsKey("speedMps").doesNotContainKey("accuracyMetres");
        assertThat(history()).containsExactly(1L);
    }

    @Test
    void aResentBatchIsCountedAndNotStoredAgain() {
        send(1, 2, 3).body("stored", equalTo(3)).body("acknowledged", equalTo(3));
        send(1, 2, 3).body("stored", equalTo(0)).body("duplicates", equalTo(3)).body("acknowledged", equalTo(3));
        send(2, 3, 4).body("stored", equalTo(1)).body("duplicates", equalTo(2)).body("acknowledged", equalTo(4));
        assertThat(history()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void aNumberTwiceInOneBatchIsOneFix() {
        send(1, 1, 2, 1).body("stored", equalTo(2)).body("duplicates", equalTo(2));
        assertThat(history()).containsExactly(1L, 2L);
    }

    @Test
    void theNewestFirstIsTakenButNotAcknowledgedBeforeTheOthers() {
        send(9).body("stored", equalTo(1)).body("acknowledged", equalTo(-1));
        send(5, 6).body("acknowledged", equalTo(-1));
        send(0, 1, 2, 3).body("acknowledged", equalTo(3));
        send(4, 7, 8).body("acknowledged", equalTo(9));
        assertThat(Instant.parse(position().extract().path("recordedAt"))).isEqualTo(recordedAt(9));
    }

    @Test
    void sessionsCountForThemselves() {
        send(1, 2);
        session = UUID.randomUUID();
        send(1, 2).body("stored", equalTo(2)).body("acknowledged", equalTo(2));
        assertThat(history()).containsExactly(1L, 1L, 2L, 2L);
    }

    @Test
    void anotherRidersSessionOfTheSameNameIsAnother() {
        send(1, 2);
        rider = TestUser.rider();
        send(1).body("stored", equalTo(1)).body("acknowledged", equalTo(1));
    }

    @Test
    void anyMixOfRepeatsGapsAndDisorderStoresEachFixOnce() {
        var random = new Random(3);
        Set<Long> model = new HashSet<>();
        for (int round = 0; round < 40; round++) {
            long[] batch = LongStream.generate(() -> random.nextInt(120))
                    .limit(1 + random.nextInt(30))
                    .toArray();
            int before = model.size();
            LongStream.of(batch).forEach(model::add);
            int fresh = model.size() - before;
            send(batch).body("stored", equalTo(fresh)).body("duplicates", equalTo(batch.length - fresh));
        }
        assertThat(history()).containsExactlyElementsOf(model.stream().sorted().toList());
    }

    @Test
    void aPhoneThatSendsEverythingFourTimesAtOnceStoresItOnce() throws Exception {
        var answers = new ArrayList<Callable<JsonPath>>();
        for (int i = 0; i < 80; i++) {
            long from = 10L * (i / 4);
            answers.add(() ->
                    send(LongStream.range(from, from + 15).toArray()).extract().jsonPath());
        }
        int stored = 0;
        try (var phones = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : phones.invokeAll(answers)) {
                stored += answer.get().getInt("stored");
            }
        }
        assertThat(stored).isEqualTo(205);
        assertThat(history())
                .containsExactlyElementsOf(LongStream.range(0, 205).boxed().toList());
    }

    @Test
    void aBadFixAmongGoodOnesIsNamedAndTheOthersStand() {
        post(batch(fix(1), fix(2).replace("43.7302", "143.7302"), fix(3)))
                .statusCode(200)
                .body("stored", equalTo(2))
                .body("acknowledged", equalTo(1))
                .body("refused", hasSize(1))
                .body("refused[0].seq", equalTo(2))
                .body("refused[0].field", equalTo("lat"))
                .body("refused[0].code", equalTo("tracking.out-of-range"));
        assertThat(history()).containsExactly(1L, 3L);
    }

    @Test
    void aBatchOfNothingButBadFixesIsAnsweredLikeAnyOther() {
        post(batch(fix(1).replace("43.7301", "91")))
                .statusCode(200)
                .body("stored", equalTo(0))
                .body("acknowledged", equalTo(-1))
                .body("refused[0].seq", equalTo(1));
        position().statusCode(404).body("code", equalTo("tracking.no-position"));
    }

    @Test
    void aSingleBadFixIsABadRequest() {
        post("{\"session\":\"" + session + "\","
                        + fix(1).replace("43.7301", "91").substring(1))
                .statusCode(400)
                .body("code", equalTo("platform.invalid"))
                .body("errors", hasKey("lat"));
    }

    @Test
    void aSessionFullOfGapsIsToldToBeginAnew() {
        for (int part = 0; part < 4; part++) {
            long from = part * 1_000L;
            send(LongStream.range(0, 250).map(i -> from + 4 * i).toArray()).body("stored", equalTo(250));
        }
        send(5_000, 1)
                .body("stored", equalTo(1))
                .body("refused[0].seq", equalTo(5_000))
                .body("refused[0].code", equalTo("tracking.too-many-gaps"));
    }

    @Test
    void oddFixesAreKeptWithTheirMarksAndNotShown() {
        send(1);
        String jump = fix(2).replace("43.7302", "44.7302");
        String unsure = fix(3).replace("\"lat\"", "\"accuracyMetres\":150,\"lat\"");
        String mock = fix(4).replace("\"lat\"", "\"mock\":true,\"lat\"");
        post(batch(jump, unsure, mock, fix(0))).body("stored", equalTo(4));
        assertThat(Instant.parse(position().extract().path("recordedAt"))).isEqualTo(recordedAt(4));
        JsonPath history = read("");
        assertThat(history.getList("items.flags", Integer.class))
                .containsExactly(Flags.LATE, 0, Flags.JUMP, Flags.POOR_ACCURACY, Flags.MOCK);
    }

    @Test
    void aListenerHearsOfMovesAndOfTheLegWhenTheFixIsDurable() {
        var heard = new ConcurrentLinkedQueue<RiderPosition>();
        tracking.listen((position, legs) -> {
            if (position.riderId().equals(rider.id())) {
                heard.add(position);
            }
        });
        var from = new GeoPoint(43.7300, 7.42);
        var to = new GeoPoint(43.7400, 7.42);
        UUID leg = UUID.randomUUID();
        tracking.follow(
                rider.id(), leg, new Route(List.of(from, to), from.distanceMetresTo(to), 200, Profile.SCOOTER), to);
        assertThat(tracking.progress(rider.id(), leg)).isEmpty();
        send(1, 2, 50);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> heard.stream().anyMatch(at -> at.recordedAt().equals(recordedAt(50))));
        assertThat(tracking.progress(rider.id(), leg)).hasValueSatisfying(progress -> {
            assertThat(progress.remainingSeconds()).isBetween(99.0, 101.0);
            assertThat(progress.offRoute()).isFalse();
        });
        tracking.unfollow(rider.id(), leg);
        assertThat(tracking.progress(rider.id(), leg)).isEmpty();
    }

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

    @Test
    void theHistoryIsReadPageByPage() {
        send(LongStream.range(0, 25).toArray());
        var read = new ArrayList<Long>();
        JsonPath page = read("&limit=10");
        read.addAll(page.getList("items.seq", Long.class));
        while (page.getString("next") != null) {
            page = read("&limit=10&cursor=" + page.getString("next"));
            read.addAll(page.getList("items.seq", Long.class));
        }
        assertThat(read)
                .containsExactlyElementsOf(LongStream.range(0, 25).boxed().toList());
    }

    @Test
    void theHistoryEndsBeforeItsEnd() {
        send(1, 2, 3);
        String window = "from=" + recordedAt(2) + "&to=" + recordedAt(3);
        assertThat(read(window).getList("items.seq", Long.class)).containsExactly(2L);
    }

    @ParameterizedTest
    @CsvSource({
        "from=soon, from",
        "from=2026-02-30T00:00:00Z, from",
        "to=%2B999999999-01-01T00:00:00Z, to",
        "from=0001-01-01T00:00:00Z, from",
        "cursor=1, cursor",
        "cursor=x.y.z, cursor",
        "cursor=9223372036854775807.6f1f8a1e-8a44-4c1e-9d57-0a4a4a2f9a11.1, cursor",
        "limit=0, limit",
        "limit=10001, limit"
    })
    void aBadParameterOfTheHistoryIsNamed(String query, String field) {
        TestUser.admin()
                .call()
                .urlEncodingEnabled(false)
                .get("/api/v1/riders/" + rider.id() + "/history?" + query)
                .then()
                .statusCode(400)
                .body("errors", hasKey(field));
    }

    @Test
    void nothingIsKnownOfAnUnknownRider() {
        TestUser admin = TestUser.admin();
        admin.call()
                .get("/api/v1/riders/" + UUID.randomUUID() + "/position")
                .then()
                .statusCode(404);
        admin.call()
                .get("/api/v1/riders/" + UUID.randomUUID() + "/history")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        admin.call().get("/api/v1/riders/nobody/position").then().statusCode(404);
    }

    /// A fix of number `n`, recorded `n` seconds after the start, 11 metres further north each.
    private String fix(long n) {
        return "{\"seq\":" + n + ",\"lat\":" + (437300 + n) / 1e4 + ",\"lng\":7.42,\"speedMps\":6.5,\"recordedAt\":\""
                + recordedAt(n) + "\"}";
    }

    private Instant recordedAt(long n) {
        return start.plusSeconds(n);
    }

    private String batch(String... fixes) {
        return "{\"session\":\"" + session + "\",\"fixes\":[" + String.join(",", fixes) + "]}";
    }

    private ValidatableResponse send(long... numbers) {
        return post(batch(LongStream.of(numbers).mapToObj(this::fix).toArray(String[]::new)))
                .statusCode(200);
    }

    private ValidatableResponse post(String body) {
        return rider.call().body(body).post(PATH).then();
    }

    private ValidatableResponse packed(byte[] body) {
        return rider.call()
                .header("Content-Encoding", "gzip")
                .body(body)
                .post(PATH)
                .then();
    }

    private ValidatableResponse position() {
        return TestUser.admin()
                .call()
                .get("/api/v1/riders/" + rider.id() + "/position")
                .then();
    }

    private List<Long> history() {
        return read("").getList("items.seq", Long.class);
    }

    private JsonPath read(String more) {
        String window =
                more.contains("from=") ? "" : "from=" + start.minusSeconds(5) + "&to=" + start.plusSeconds(9_000);
        return TestUser.admin()
                .call()
                .get("/api/v1/riders/" + rider.id() + "/history?" + window + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }
}
