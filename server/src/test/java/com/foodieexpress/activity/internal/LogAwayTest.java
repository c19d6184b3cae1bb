package com.foodieexpress.activity.internal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.matchesPattern;

import com.foodieexpress.platform.config.PlatformConfig;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The log's tables go away under the running server. Nobody notices but the log, which has every row in the end.
@ServerTest
class LogAwayTest {

    @Inject
    ActionWriter writer;

    @Inject
    StoredActions stored;

    @Inject
    Database database;

    @Inject
    PlatformConfig platform;

    @AfterEach
    void putBack() {
        database.run(tx -> tx.update("""
                        do $$ begin
                            if to_regnamespace('activity_gone') is not null then
                                alter schema activity_gone rename to activity;
                            end if;
                        end $$""").execute());
    }

    @Test
    void callsGoOnAndAreLoggedAfterwards() throws IOException {
        TestUser customer = TestUser.customer();
        String canary = "canary-" + UUID.randomUUID();
        writer.flush();
        database.run(
                tx -> tx.update("alter schema activity rename to activity_gone").execute());
        Set<UUID> sent = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            String id = customer.call()
                    .queryParam("q", canary)
                    .get(i % 2 == 0 ? "/api/v1/auth/me" : "/api/v1/restaurants")
                    .then()
                    .statusCode(200)
                    .extract()
                    .header("X-Request-Id");
            sent.add(UUID.fromString(id));
            if (i == 20) {
                writer.flush();
            }
        }
        given().get("/health/ready").then().statusCode(200);
        await().until(() -> {
            writer.flush();
            return writer.spilledBytes() > 40 * 100;
        });
        assertThat(filesHold(customer.id())).isTrue();
        assertThat(filesHold(canary)).isFalse();

        putBack();
        await().untilAsserted(() -> {
            writer.flush();
            assertThat(stored.of(sent)).hasSameSizeAs(sent);
        });
        assertThat(stored.of(sent)).allMatch(row -> customer.id().equals(row.userId()) && row.status() == 200);
        assertThat(writer.spilledBytes()).isZero();
    }

    @Test
    void howMuchIsInFilesIsToldHoweverLongTheServerRuns() {
        System.gc();
        given().get("/metrics")
                .then()
                .statusCode(200)
                .body(matchesPattern("(?s).*\\nfoodie_activity_spill_bytes(\\{})? \\d.*"));
    }

    private boolean filesHold(UUID id) throws IOException {
        byte[] bytes = java.nio.ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return filesHold(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private boolean filesHold(String text) throws IOException {
        try (Stream<Path> files = Files.list(platform.dataDir().resolve("activity"))) {
            for (Path file : files.toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
                    return true;
                }
            }
        }
        return false;
    }
}
