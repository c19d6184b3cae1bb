package com.foodieexpress.tracking.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import com.foodieexpress.tracking.Tracking;
import jakarta.inject.Inject;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Fixes by WebSocket: acknowledged when stored, cumulative, and only for who is signed in now.
@ServerTest
class UplinkTest {

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
    void fixes_are_acknowledged_when_they_are_in_the_history() {
        try (var phone = UplinkClient.open(rider.access())) {
            phone.send(frame(1, 2, 3));
            JsonNode ack = phone.next("ack");
            assertThat(ack.path("session").asText()).isEqualTo(session.toString());
            assertThat(ack.path("acknowledged").asLong()).isEqualTo(3);
            assertThat(ack.path("stored").asInt()).isEqualTo(3);
            assertThat(history()).containsExactly(1L, 2L, 3L);
        }
        assertThat(tracking.latest(rider.id())).isPresent();
    }

    @Test
    void what_was_sent_again_after_a_lost_line_is_known() {
        try (var phone = UplinkClient.open(rider.access())) {
            phone.send(frame(1, 2, 3));
            phone.next("ack");
        }
        try (var phone = UplinkClient.open(rider.access())) {
            phone.send(frame(2, 3, 4));
            JsonNode ack = phone.next("ack");
            assertThat(ack.path("stored").asInt()).isEqualTo(1);
            assertThat(ack.path("duplicates").asInt()).isEqualTo(2);
            assertThat(ack.path("acknowledged").asLong()).isEqualTo(4);
        }
        assertThat(history()).containsExactly(1L, 2L, 3L, 4L);
    }

    /// Far more than the window, as fast as the line takes them.
    @Test
    void thousands_of_fixes_without_waiting_for_answers_are_all_stored_once() {
        int frames = 60;
        try (var phone = UplinkClient.open(rider.access())) {
            for (int i = 0; i < frames; i++) {
                phone.send(frame(
                        LongStream.rangeClosed(i * 100L + 1, i * 100L + 100).toArray()));
            }
            long acknowledged = -1;
            int stored = 0;
            while (acknowledged < frames * 100L) {
                JsonNode ack = phone.next("ack");
                assertThat(ack.path("acknowledged").asLong()).isGreaterThan(acknowledged);
                acknowledged = ack.path("acknowledged").asLong();
                stored += ack.path("stored").asInt();
            }
            assertThat(stored).isEqualTo(frames * 100);
        }
        assertThat(history()).hasSize(frames * 100).doesNotHaveDuplicates();
    }

    @Test
    void a_packed_frame_says_the_same_as_json() {
        try (var phone = UplinkClient.open(rider.access())) {
            phone.send(packed(1, 2));
            assertThat(phone.next("ack").path("acknowledged").asLong()).isEqualTo(2);
            phone.send(frame(1, 2, 3));
            JsonNode ack = phone.next("ack");
            assertThat(ack.path("duplicates").asInt()).isEqualTo(2);
            assertThat(ack.path("stored").asInt()).isEqualTo(1);
        }
        List<Tracking.StoredFix> stored = stored();
        assertThat(stored).hasSize(3);
        assertThat(stored.get(0).point().lat()).isEqualTo(43.7301);
        assertThat(stored.get(0).recordedAt()).isEqualTo(recordedAt(1));
        assertThat(stored.get(0).accuracyMetres()).isEqualTo(4.5);
        assertThat(stored.get(0).speedMps()).isEqualTo(-1);
    }

    @Test
    void a_fix_that_cannot_be_is_refused_and_the_others_stand() {
        try (var phone = UplinkClient.open(rider.access())) {
            phone.send("{\"session\":\"" + session + "\",\"fixes\":[" + fix(1) + "," + fix(2).replace("43.73", "143.73")
                    + "]}");
            JsonNode ack = phone.next("ack");
            assertThat(ack.path("stored").asInt()).isEqualTo(1);
            assertThat(ack.path("refused").get(0).path("seq").asInt()).isEqualTo(2);
            assertThat(ack.path("refused").get(0).path("field").asText()).isEqualTo("lat");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"type\":\"auth\"}", "{\"fixes\":[]}", "{\"session\":1}"})
    void a_frame_that_is_not_understood_is_told_and_the_line_stays(String text) {
        try (var phone = UplinkClient.open(rider.access())) {
            phone.send(text);
            JsonNode error = phone.next("error");
            assertThat(error.path("code").asText()).isEqualTo("platform.invalid");
            assertThat(error.path("errors").isEmpty()).isFalse();
            assertThat(error.has("retryAfterMillis")).isFalse();
            phone.send(ByteBuffer.wrap(new byte[] {1, 2, 3}));
            assertThat(phone.next("error").path("errors").has("frame")).isTrue();
            phone.send(frame(1));
            assertThat(phone.next("ack").path("acknowledged").asLong()).isEqualTo(1);
        }
    }

    @Test
    void a_browser_sends_its_token_as_the_first_frame() {
        try (var phone = UplinkClient.openWithoutToken()) {
            phone.send("{\"type\":\"auth\",\"token\":\"" + rider.access() + "\"}");
            phone.next("ready");
            phone.send(frame(1));
            assertThat(phone.next("ack").path("stored").asInt()).isEqualTo(1);
        }
    }

    @Test
    void without_a_token_nothing_is_taken() throws Exception {
        try (var phone = UplinkClient.openWithoutToken()) {
            phone.send(frame(1));
            assertThat(phone.next("error").path("code").asText()).isEqualTo("platform.unauthenticated");
            assertThat(phone.closeCode()).isEqualTo(4401);
        }
        try (var silent = UplinkClient.openWithoutToken()) {
            assertThat(silent.closeCode()).isEqualTo(4401);
        }
        assertThat(history()).isEmpty();
    }

    @Test
    void only_riders_who_may_work_get_in() {
        TestUser customer = TestUser.customer();
        assertThatThrownBy(() -> UplinkClient.open(customer.access()))
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
        assertThatThrownBy(() -> UplinkClient.open("nonsense")).hasCauseInstanceOf(WebSocketHandshakeException.class);
    }

    @Test
    void another_riders_token_does_not_take_the_line_over() throws Exception {
        TestUser other = TestUser.rider();
        try (var phone = UplinkClient.open(rider.access())) {
            phone.send("{\"type\":\"auth\",\"token\":\"" + other.access() + "\"}");
            phone.next("error");
            assertThat(phone.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void who_is_signed_out_is_out_with_the_next_frame() {
        try (var phone = UplinkClient.open(rider.access())) {
            phone.send(frame(1));
            phone.next("ack");
            rider.call().post("/api/v1/auth/logout").then().statusCode(200);
            var codes = new ArrayList<String>();
            // The news of a sign-out takes up to a second to reach the token check of a node.
            await().atMost(Duration.ofSeconds(3)).until(() -> {
                phone.send(frame(2));
                codes.add(phone.nextOf("ack", "error").path("code").asText());
                return codes.contains("identity.token-not-valid");
            });
        }
    }

    @Test
    void a_fifth_line_of_one_rider_is_closed() throws Exception {
        var lines = new ArrayList<UplinkClient>();
        try {
            for (int i = 0; i < 4; i++) {
                lines.add(UplinkClient.open(rider.access()));
            }
            try (var fifth = UplinkClient.openWithoutToken()) {
                fifth.send("{\"type\":\"auth\",\"token\":\"" + rider.access() + "\"}");
                assertThat(fifth.closeCode()).isEqualTo(4429);
            }
        } finally {
            lines.forEach(UplinkClient::close);
        }
    }

    private String frame(long... seqs) {
        return "{\"session\":\"" + session + "\",\"fixes\":["
                + LongStream.of(seqs).mapToObj(this::fix).collect(Collectors.joining(",")) + "]}";
    }

    private String fix(long seq) {
        return "{\"seq\":" + seq + ",\"lat\":43.73" + "%02d".formatted(seq % 100) + ",\"lng\":7.42,\"recordedAt\":\""
                + recordedAt(seq) + "\"}";
    }

    private ByteBuffer packed(long... seqs) {
        ByteBuffer out = ByteBuffer.allocate(PackedFixes.HEADER_BYTES + PackedFixes.FIX_BYTES * seqs.length);
        out.put((byte) 1).put((byte) 0);
        out.putLong(session.getMostSignificantBits()).putLong(session.getLeastSignificantBits());
        out.putLong(0);
        for (long seq : seqs) {
            out.putLong(seq).putLong(recordedAt(seq).toEpochMilli() * 1_000);
            out.putInt((int) Math.round((43.73 + seq / 10_000.0) * 1e7)).putInt(74_200_000);
            out.putShort((short) 45).putShort((short) 0xFFFF).putShort((short) 0xFFFF);
            out.put((byte) 0).putShort((short) 0);
        }
        return out.flip();
    }

    private Instant recordedAt(long seq) {
        return Instant.ofEpochMilli(start.toEpochMilli()).plusMillis(seq * 100);
    }

    private List<Long> history() {
        return stored().stream().map(Tracking.StoredFix::seq).toList();
    }

    private List<Tracking.StoredFix> stored() {
        return tracking.history(rider.id(), start, clock.instant().plusSeconds(3_600), 10_000);
    }
}
