package com.foodieexpress.tracking.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;

import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Fixes from the phone's request to the stored history: each once, acknowledged in order.
@ServerTest
class FixesApiTest extends PhoneTest {

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
}
