package com.foodieexpress.live.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.events.StoredEvent;
import com.foodieexpress.platform.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The golden messages of `contracts/live/golden`, which the TypeScript client reads too: what the server writes is
/// what they hold, and what clients write is understood as they mean it.
class GoldenFramesTest {

    private static final Path FOLDER = Path.of("../contracts/live/golden");
    private static final String ORDER = "order:018f6f2a-1c00-7000-8000-000000000a01";

    static Stream<String> serverFrames() throws IOException {
        return names("server-");
    }

    @ParameterizedTest
    @MethodSource("serverFrames")
    void theServerWritesItAsItStandsThere(String name) throws IOException {
        JsonNode golden = golden(name);
        JsonNode written = Json.tree(new String(rewrite(golden).json(), StandardCharsets.UTF_8));
        assertThat(comparable(written)).isEqualTo(comparable(golden));
    }

    /// Puts the values of a golden frame through the code that writes frames of its type.
    private static Frame rewrite(JsonNode golden) {
        String channel = golden.path("channel").asText();
        return switch (golden.path("type").asText()) {
            case "hello" ->
                ServerFrames.hello(
                        golden.path("connection").asText(),
                        Instant.parse(golden.path("now").asText()),
                        golden.path("rate").asDouble(),
                        golden.path("pingSeconds").asInt(),
                        new Actor(
                                UUID.fromString(golden.path("user").asText()),
                                Role.of(golden.path("role").asText()),
                                null,
                                true));
            case "subscribed" -> subscribed(golden, channel);
            case "event" -> ServerFrames.event(channel, stored(golden), golden.at("/event/data"));
            case "state" -> ServerFrames.state(channel, golden.path("key").asText(), golden.path("value"));
            case "unsubscribed" ->
                ServerFrames.unsubscribed(channel, golden.path("code").asText());
            case "error" ->
                ServerFrames.error(
                        golden.path("id").asLong(),
                        channel,
                        golden.path("code").asText(),
                        golden.path("message").asText());
            case "closed" -> ServerFrames.closed(closeCode(golden.path("code").asInt()));
            case "pong" -> ServerFrames.pong();
            case "refreshed" -> ServerFrames.refreshed();
            default -> throw new AssertionError("no such frame in the server: " + golden);
        };
    }

    private static CloseCode closeCode(int number) {
        return Stream.of(CloseCode.values())
                .filter(code -> code.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private static Frame subscribed(JsonNode golden, String channel) {
        long id = golden.path("id").asLong();
        String epoch = golden.path("epoch").asText();
        long offset = golden.path("offset").asLong();
        return golden.path("recovered").asBoolean()
                ? ServerFrames.recovered(id, channel, epoch, offset)
                : ServerFrames.subscribed(id, channel, epoch, offset, golden.path("snapshot"));
    }

    private static StoredEvent stored(JsonNode golden) {
        return new StoredEvent(
                golden.path("offset").asLong(),
                UuidV7.next(),
                golden.at("/event/type").asText(),
                "any",
                UuidV7.next(),
                List.of(),
                golden,
                null,
                Role.SYSTEM,
                Instant.parse(golden.at("/event/at").asText()),
                Instant.EPOCH);
    }

    @Test
    void clientFramesAreUnderstood() throws IOException {
        assertThat(read("client-ping")).isEqualTo(new ClientFrame.Ping());
        assertThat(read("client-refresh")).isEqualTo(new ClientFrame.Refresh("tkt_5f2d9c3e"));
        assertThat(read("client-unsubscribe")).isEqualTo(new ClientFrame.Unsubscribe(ORDER));
        assertThat(read("client-subscribe")).isEqualTo(new ClientFrame.Subscribe(1L, ORDER, null, null));
        assertThat(read("client-subscribe-resume"))
                .isEqualTo(new ClientFrame.Subscribe(2L, ORDER, new Position("7430912266214498817", 4711), null));
        assertThat(read("client-subscribe-fleet"))
                .isEqualTo(new ClientFrame.Subscribe(
                        3L, "fleet", null, Json.tree("{\"bounds\":[7.409,43.723,7.449,43.752]}")));
        assertThat(read("client-look"))
                .isEqualTo(new ClientFrame.Look("fleet", Json.tree("[7.409,43.723,7.449,43.752]")));
    }

    @Test
    void noGoldenClientFrameIsForgottenHere() throws IOException {
        assertThat(names("client-").map(GoldenFramesTest::read))
                .hasSize(7)
                .noneMatch(frame -> frame instanceof ClientFrame.Garbled);
    }

    static Stream<String> nonsense() {
        return Stream.of(
                "",
                "{",
                "[]",
                "null",
                "7",
                "{}",
                "{\"type\":\"shout\"}",
                "{\"type\":7}",
                "{\"type\":\"subscribe\"}",
                "{\"type\":\"subscribe\",\"channel\":7}",
                "{\"type\":\"subscribe\",\"channel\":\"a\",\"id\":\"1\"}",
                "{\"type\":\"subscribe\",\"channel\":\"a\",\"id\":1e400}",
                "{\"type\":\"subscribe\",\"channel\":\"a\",\"offset\":-1,\"epoch\":\"e\"}",
                "{\"type\":\"subscribe\",\"channel\":\"a\",\"offset\":99999999999999999999,\"epoch\":\"e\"}",
                "{\"type\":\"subscribe\",\"channel\":\"a\",\"offset\":1,\"epoch\":2}",
                "{\"type\":\"refresh\"}",
                "{\"type\":\"unsubscribe\"}",
                "[".repeat(4_000),
                "{\"type\":\"ping\",\"x\":\"" + "x".repeat(4_096) + "\"}");
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void nonsenseIsGarbledAndNothingWorse(String text) {
        assertThat(ClientFrame.read(text)).isEqualTo(new ClientFrame.Garbled());
    }

    private static ClientFrame read(String name) {
        return ClientFrame.read(golden(name).toString());
    }

    private static Stream<String> names(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.startsWith(prefix))
                    .map(file -> file.replace(".json", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static JsonNode golden(String name) {
        try {
            return Json.tree(Files.readString(FOLDER.resolve(name + ".json")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// Numbers and instants may be spelt in more than one way.
    private static @Nullable JsonNode comparable(JsonNode frame) {
        if (frame.isNumber()) {
            return Json.MAPPER.getNodeFactory().numberNode(frame.asDouble());
        }
        if (frame.isTextual() && frame.asText().matches("\\d{4}-\\d\\d-\\d\\dT.*Z")) {
            return Json.MAPPER
                    .getNodeFactory()
                    .textNode(Instant.parse(frame.asText()).toString());
        }
        if (frame.isArray()) {
            var array = Json.MAPPER.createArrayNode();
            frame.forEach(each -> array.add(comparable(each)));
            return array;
        }
        if (frame.isObject()) {
            ObjectNode object = Json.MAPPER.createObjectNode();
            frame.properties().forEach(each -> object.set(each.getKey(), comparable(each.getValue())));
            return object;
        }
        return frame;
    }
}
