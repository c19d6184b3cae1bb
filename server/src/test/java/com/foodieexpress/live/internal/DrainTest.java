package com.foodieexpress.live.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.testing.ServerTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A node that goes away says so to everybody.
@ServerTest
class DrainTest {

    @Inject
    LiveFixture fixture;

    @Inject
    Vertx vertx;

    @Inject
    Connections connections;

    @Inject
    Channels channels;

    @Inject
    LiveConfig config;

    @Test
    void everyClientIsSentAwayByCodeAndNoneIsForgotten() throws Exception {
        List<LiveClient> clients = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            clients.add(LiveClient.connect(fixture.ticket()));
        }
        // Another one than the server's own, which has to go on serving the other tests.
        var housekeeping = new Housekeeping(vertx, connections, channels, config);
        housekeeping.drain();
        assertThat(housekeeping.isDraining()).isTrue();
        assertThat(clients).extracting(LiveClient::closeCode).containsOnly(4503);
        assertThat(connections.size()).isZero();
    }
}
