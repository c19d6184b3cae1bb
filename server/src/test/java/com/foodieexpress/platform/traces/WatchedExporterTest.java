package com.foodieexpress.platform.traces;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.testing.LogLines;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// How often the log tells of a collector that goes and comes.
class WatchedExporterTest {

    private static final String GONE = "takes no spans";
    private static final String BACK = "is back";

    private final LogLines log = new LogLines();
    private boolean away;
    private long nanos = Long.MAX_VALUE - 5;
    private final WatchedExporter watched = new WatchedExporter(new Given(), () -> nanos);

    @AfterEach
    void leave() {
        log.close();
    }

    @Test
    void aLongAbsenceIsTwoLines() {
        send(true, 500);
        assertThat(log.with(GONE))
                .singleElement()
                .asString()
                .contains("IllegalStateException")
                .doesNotContain("sesame");
        assertThat(log.with(BACK)).isEmpty();
        pass(Duration.ofHours(3));
        send(true, 1);
        send(false, 3);
        assertThat(log.with(GONE)).hasSize(1);
        assertThat(log.with(BACK)).hasSize(1);
    }

    @Test
    void oneThatComesAndGoesIsToldOfEveryTenMinutes() {
        for (int second = 0; second < 1_199; second++) {
            send(second % 2 == 0, 1);
            pass(Duration.ofSeconds(1));
        }
        assertThat(log.with(GONE)).hasSize(2);
        assertThat(log.with(BACK)).hasSize(2);
    }

    @Test
    void oneThatIsThereIsNotTalkedAbout() {
        send(false, 100);
        assertThat(log.with("collector")).isEmpty();
    }

    @Test
    void whatFailsAfterTheEndIsNotTalkedAbout() {
        watched.shutdown();
        send(true, 1);
        assertThat(log.with("collector")).isEmpty();
    }

    private void send(boolean without, int times) {
        away = without;
        for (int i = 0; i < times; i++) {
            watched.export(List.of());
        }
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    private final class Given implements SpanExporter {

        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            return away
                    ? CompletableResultCode.ofExceptionalFailure(
                            new RuntimeException("open", new IllegalStateException("open sesame")))
                    : CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
