package com.foodieexpress.simulator.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.simulator.api.ApiClient;
import com.foodieexpress.simulator.api.Caller;
import com.foodieexpress.simulator.api.Credentials;
import com.foodieexpress.simulator.api.Json;
import com.foodieexpress.simulator.api.Session;
import com.foodieexpress.simulator.api.SignIn;
import com.foodieexpress.simulator.api.StopSignal;
import com.foodieexpress.simulator.api.TokenStore;
import com.foodieexpress.simulator.city.CityClock;
import com.foodieexpress.simulator.live.LiveServerStub.Connection;
import com.foodieexpress.simulator.report.LiveTally;
import com.foodieexpress.simulator.report.Troubles;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveConnectionTest {
    private static final String CHANNEL = "order:1";

    @TempDir
    Path folder;

    private final StopSignal stop = new StopSignal();
    private final LiveTally tally = new LiveTally(new Troubles());
    private final CityClock clock = new CityClock(Instant.EPOCH, 1);
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private LiveServerStub server;

    @BeforeEach
    void start() throws IOException {
        server = new LiveServerStub();
    }

    @AfterEach
    void end() throws IOException {
        stop.stop();
        server.close();
    }

    @Test
    void takesTheClockFromTheHelloAndSubscribes() throws Exception {
        try (LiveConnection _ = connect()) {
            Connection connection = hello();
            assertThat(subscription(connection).has("offset")).isFalse();
            assertThat(clock.rate()).isEqualTo(60);
            assertThat(clock.instant()).isAfter(Instant.parse("2026-11-21T18:00:00Z"));
        }
    }

    @Test
    void resumesAfterTheLastEventWhenTheServerDied() throws Exception {
        try (LiveConnection _ = connect()) {
            Connection first = hello();
            subscription(first);
            first.send(subscribed(10, false));
            first.send(event(14, "order.accepted"));
            assertThat(hear()).isEqualTo("snapshot");
            assertThat(hear()).isEqualTo("order.accepted");
            first.cut();

            Connection second = hello();
            JsonNode asked = subscription(second);
            assertThat(asked.path("epoch").asText()).isEqualTo("a");
            assertThat(asked.path("offset").asLong()).isEqualTo(14);
            second.send(subscribed(20, true));
            second.send(event(14, "order.accepted"));
            second.send(event(17, "order.ready"));
            assertThat(hear()).isEqualTo("order.ready");
        }
        assertThat(tally.of("reconnects")).isEqualTo(1);
        assertThat(tally.of("resumed")).isEqualTo(1);
        assertThat(tally.of("duplicateOffsets")).isEqualTo(1);
    }

    @Test
    void aRefusedSubscriptionEndsAndTheConnectionStays() throws Exception {
        try (LiveConnection live = connect()) {
            Connection connection = hello();
            long id = subscription(connection).path("id").asLong();
            connection.send("{\"type\":\"error\",\"id\":" + id + ",\"code\":\"live.forbidden\"}");
            assertThat(hear()).isEqualTo("ended live.forbidden");
            live.subscribe("order:2", listener());
            assertThat(subscription(connection).path("channel").asText()).isEqualTo("order:2");
        }
    }

    private LiveConnection connect() {
        URI base = URI.create("http://127.0.0.1:" + server.port());
        var caller = new Caller(new ApiClient(base, (_, _, _, _) -> {}), stop);
        var session = Session.of(
                caller, new SignIn(caller), new TokenStore(folder), new Credentials("anna@example.com", "secret"));
        var live = LiveConnection.open(new LiveAccess(base, caller.client().http(), clock, tally), session);
        live.subscribe(CHANNEL, listener());
        return live;
    }

    private Connection hello() throws InterruptedException {
        Connection connection = server.nextConnection();
        connection.send("{\"type\":\"hello\",\"now\":\"2026-11-21T18:00:00.000Z\",\"rate\":60.0,\"pingSeconds\":25}");
        return connection;
    }

    private static JsonNode subscription(Connection connection) throws InterruptedException {
        JsonNode frame = Json.read(connection.receive());
        assertThat(frame.path("type").asText()).isEqualTo("subscribe");
        return frame;
    }

    private String hear() throws InterruptedException {
        return String.valueOf(heard.poll(Duration.ofSeconds(5).toMillis(), TimeUnit.MILLISECONDS));
    }

    private static String subscribed(long offset, boolean recovered) {
        return """
                {"type":"subscribed","id":1,"channel":"%s","epoch":"a","offset":%d,"recovered":%s%s}""".formatted(CHANNEL, offset, recovered, recovered ? "" : ",\"snapshot\":{}");
    }

    private static String event(long offset, String type) {
        return """
                {"type":"event","channel":"%s","offset":%d,"event":{"type":"%s","at":"2026-11-21T18:00:00Z","data":{}}}""".formatted(CHANNEL, offset, type);
    }

    private ChannelListener listener() {
        return new ChannelListener() {
            @Override
            public void snapshot(JsonNode snapshot) {
                heard.add("snapshot");
            }

            @Override
            public void event(String type, String at, JsonNode data) {
                heard.add(type);
            }

            @Override
            public void ended(String code) {
                heard.add("ended " + code);
            }
        };
    }
}
