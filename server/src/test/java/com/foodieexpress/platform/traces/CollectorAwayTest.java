package com.foodieexpress.platform.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.foodieexpress.testing.LogLines;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TraceReceiver;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// The log of a server whose collector is away, with the levels the server sets.
@ServerTest
class CollectorAwayTest {

    @Test
    void theLogHasALineWhenItGoesAndOneWhenItIsBackAndNoneOfTheLibrarys() {
        String url;
        try (var receiver = TraceReceiver.start()) {
            url = receiver.url();
        }
        try (var log = new LogLines();
                var on = new Recorder(Collector.of(url, 1))) {
            work(on);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> !log.with("takes no spans").isEmpty());
            work(on);
            try (var back = TraceReceiver.start(URI.create(url).getPort())) {
                await().atMost(Duration.ofSeconds(30)).until(() -> {
                    work(on);
                    return !log.with("is back").isEmpty();
                });
                assertThat(back.url()).isEqualTo(url);
            }
            assertThat(log.with("WatchedExporter")).hasSize(2);
            assertThat(log.with("takes no spans")).singleElement().asString().contains("ConnectException");
            assertThat(log.with("io.opentelemetry")).isEmpty();
        }
    }

    @Test
    void oneThatRefusesIsToldOf() {
        try (var receiver = TraceReceiver.start();
                var log = new LogLines();
                var on = new Recorder(Collector.of(receiver.url() + "/elsewhere", 1))) {
            work(on);
            await().until(() -> !log.with("takes no spans").isEmpty());
            assertThat(log.with("takes no spans")).singleElement().asString().contains("it refuses them");
            assertThat(log.with("io.opentelemetry")).isEmpty();
        }
    }

    private static void work(Recorder on) {
        on.outgoing("a b", false, () -> "done");
        on.flush();
    }
}
