package com.foodieexpress.platform.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.foodieexpress.platform.calls.OutgoingCalls;
import com.foodieexpress.platform.config.PlatformConfig;
import com.foodieexpress.testing.Beans;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.restassured.path.json.JsonPath;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Mail that leaves, and mail that is not taken, in the service metrics; whom it is for is not.
@ServerTest
class MeteredMessagesTest {

    private static final Message LETTER = Message.mail("ada@test.example", "Code", "123456", "<p>123456</p>");

    @Inject
    OutgoingCalls outgoing;

    @Inject
    Outbox outbox;

    @Inject
    PlatformConfig config;

    @Inject
    Vertx vertx;

    @Test
    void mailIsMetered() {
        int calls = figure("calls");
        int failures = figure("failures");
        try (var good = new ScriptedMailServer(Map.of());
                var full = new ScriptedMailServer(Map.of("RCPT", "452 full"))) {
            through(good).send(LETTER);
            assertThatThrownBy(() -> through(full).send(LETTER)).isInstanceOf(MessageNotSent.class);
        }
        await().untilAsserted(() -> assertThat(figure("calls")).isEqualTo(calls + 2));
        assertThat(figure("failures")).isEqualTo(failures + 1);
    }

    private Messages through(ScriptedMailServer server) {
        Map<String, String> settings = Map.of(
                "foodie.smtp.host", "127.0.0.1",
                "foodie.smtp.port", String.valueOf(server.port()),
                "foodie.smtp.security", "NONE",
                "foodie.smtp.timeout", "PT5S");
        var sender = new SmtpSender(vertx, Settings.of(SmtpConfig.class, settings));
        return new Messages(Beans.of(sender), outbox, outgoing, config);
    }

    private static int figure(String name) {
        JsonPath metrics = TestUser.admin()
                .call()
                .queryParam("service", "platform.messages")
                .queryParam("method", "email")
                .get("/api/v1/admin/metrics")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return metrics.getList("items").isEmpty() ? 0 : metrics.getInt("items[0].figures." + name);
    }
}
