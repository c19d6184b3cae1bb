package com.foodieexpress.tracking.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;

import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where a rider is and was, as the operator reads it.
@ServerTest
class RiderTrackTest extends PhoneTest {

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
}
