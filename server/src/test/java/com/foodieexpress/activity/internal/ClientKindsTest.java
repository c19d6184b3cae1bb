package com.foodieexpress.activity.internal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.testing.ServerTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@ServerTest
class ClientKindsTest {

    private static final String EVENT = "{\"service_name\":\"knownService\",\"method_name\":\"again\"}";

    @Inject
    ActivityDatabase database;

    @Inject
    ActionStore store;

    @Test
    void aNameOfAFormerStartIsKnownFromTheFirstEventOn() {
        given().contentType(ContentType.JSON)
                .body(EVENT)
                .post("/api/v1/log-action")
                .then()
                .statusCode(202);
        var sender = new ClientEvent.Sender(Actor.ANONYMOUS, null, Agent.of(null), Instant.EPOCH);
        Action event = ClientEvent.read(Json.tree(EVENT), sender);
        var started = new ClientKinds(database, store);
        assertThat(started.admit(event).kind()).isEqualTo(event.kind());
        assertThat(started.admit(event).kind()).isEqualTo(event.kind());
    }
}
