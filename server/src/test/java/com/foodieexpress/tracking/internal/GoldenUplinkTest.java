package com.foodieexpress.tracking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.tracking.internal.FixUpload.Receipt;
import com.foodieexpress.tracking.internal.FixUpload.Refused;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The golden messages of the uplink, which the TypeScript client reads too.
class GoldenUplinkTest {

    private static final Path FOLDER = Path.of("../contracts/live/golden");
    private static final UUID SESSION = UUID.fromString("018f6f2a-1c00-7000-8000-000000000e01");
    private static final Instant NOW = Instant.parse("2026-11-21T18:00:11Z");

    @Test
    void readyAndErrorsAreWrittenAsTheyStandThere() throws IOException {
        var answers = new UplinkAnswers();
        assertThat(tree(answers.ready())).isEqualTo(golden("uplink-server-ready"));
        assertThat(tree(answers.refusal(Refusal.invalid("session", "must be a UUID"))))
                .isEqualTo(golden("uplink-server-error-invalid"));
        assertThat(tree(answers.refusal(
                        Refusal.unavailable("tracking.overloaded", "Too many positions at once; send them again"))))
                .isEqualTo(golden("uplink-server-error-overloaded"));
    }

    @Test
    void acknowledgementsAreWrittenAsTheyStandThere() throws IOException {
        var answers = new UplinkAnswers();
        answers.add(new Receipt(SESSION, 2, 1, 1, List.of()));
        assertThat(answers.drain()).map(GoldenUplinkTest::tree).containsExactly(golden("uplink-server-ack"));
        answers.add(new Receipt(SESSION, 1, 1, 0, List.of(Refused.outOfRange(2, "lat"))));
        assertThat(answers.drain()).map(GoldenUplinkTest::tree).containsExactly(golden("uplink-server-ack-refused"));
    }

    @Test
    void whatPhonesSendIsUnderstood() throws IOException {
        byte[] auth = Files.readAllBytes(FOLDER.resolve("uplink-client-auth.json"));
        assertThat(UplinkFrame.token(auth)).isEqualTo("eyJhbGciOiJFZERTQSJ9.e30.c2ln");
        byte[] fixes = Files.readAllBytes(FOLDER.resolve("uplink-client-fixes.json"));
        assertThat(UplinkFrame.token(fixes)).isNull();
        FixUpload upload = FixParser.parse(fixes, UUID.randomUUID(), NOW, 1);
        assertThat(upload.session()).isEqualTo(SESSION);
        assertThat(upload.refused()).isEmpty();
        assertThat(upload.fixes()).extracting(Fix::seq).containsExactly(1L, 2L);
        assertThat(upload.fixes()).extracting(Fix::lat).containsExactly(43.7384, 43.7385);
        assertThat(upload.fixes().getFirst().recordedAt()).isEqualTo(Instant.parse("2026-11-21T18:00:05Z"));
        assertThat(upload.fixes().getFirst().accuracy()).isEqualTo(4.5f);
        assertThat(upload.fixes().getFirst().heading()).isEqualTo(92.5f);
        assertThat(upload.fixes().getLast().flags() & Flags.MOCK).isNotZero();
    }

    @Test
    void noGoldenMessageIsForgottenHere() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("uplink-")))
                    .hasSize(7);
        }
    }

    private static JsonNode tree(Buffer frame) {
        return Json.tree(frame.toString(StandardCharsets.UTF_8));
    }

    private static JsonNode golden(String name) throws IOException {
        return Json.tree(Files.readString(FOLDER.resolve(name + ".json")));
    }
}
