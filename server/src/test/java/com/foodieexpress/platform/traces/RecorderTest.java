package com.foodieexpress.platform.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.testing.TraceReceiver;
import com.foodieexpress.testing.TraceWatch;
import com.foodieexpress.testing.TraceWatch.Link;
import com.foodieexpress.testing.TraceWatch.Seen;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;

/// What arrives at a collector, span by span.
class RecorderTest {

    private static final String ALL = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final String NONE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00";

    @Test
    void stepsBelongToTheWorkAroundThem() {
        List<Seen> spans = record(
                1,
                on -> on.root("job a.b", Keys.ATTEMPT, 2, List.of(), () -> {
                    on.transaction("database read", () -> 1);
                    on.outgoing("mail send", false, () -> {
                        on.failed("no-answer");
                        return 1;
                    });
                }));
        Seen job = named(spans, "job a.b");
        assertThat(job.parent()).isEmpty();
        assertThat(job.attributes()).containsEntry("foodie.attempt", "2");
        assertThat(List.of(named(spans, "database read"), named(spans, "mail send")))
                .allSatisfy(step -> {
                    assertThat(step.trace()).isEqualTo(job.trace());
                    assertThat(step.parent()).isEqualTo(job.id());
                });
        assertThat(named(spans, "mail send").attributes()).containsEntry("error.type", "no-answer");
    }

    @Test
    void whatAnotherThreadDoesBelongsToTheWorkThatAskedForIt() {
        List<Seen> spans = record(
                1,
                on -> on.root("job a.b", Keys.ATTEMPT, 1, List.of(), () -> {
                    Supplier<Integer> read = () -> on.transaction("database read", () -> 1);
                    CompletableFuture.supplyAsync(read).join();
                    CompletableFuture.supplyAsync(on.carrying(read)).join();
                }));
        assertThat(spans).extracting(Seen::name).containsExactlyInAnyOrder("job a.b", "database read");
        assertThat(named(spans, "database read").parent())
                .isEqualTo(named(spans, "job a.b").id());
    }

    @Test
    void pollsAreLeftOutAndRareCallsAreNot() {
        List<Seen> spans = record(1, on -> {
            on.transaction("database write", () -> 1);
            on.outgoing("routing.streets travel", true, () -> 1);
            on.outgoing("alerting.webhook send", false, () -> 1);
        });
        assertThat(spans).extracting(Seen::name).containsExactly("alerting.webhook send");
    }

    @Test
    void aFaultIsItsClassAndARefusalItsCode() {
        try (var receiver = TraceReceiver.start();
                var watch = new TraceWatch(receiver.url())) {
            try (var on = new Recorder(Collector.of(receiver.url(), 1))) {
                assertThatThrownBy(() -> on.outgoing("a b", false, () -> {
                            throw new IllegalStateException("open sesame");
                        }))
                        .hasMessage("open sesame");
                assertThatThrownBy(() -> on.outgoing("c d", false, () -> {
                            throw Refusal.notFound("a.not-found", "no sesame here");
                        }))
                        .isInstanceOf(Refusal.class);
                on.outgoing("e f", false, () -> {
                    on.failed("what somebody typed: sesame");
                    return 1;
                });
            }
            assertThat(watch.spans())
                    .extracting(span -> span.attributes().get("error.type"))
                    .containsExactly("IllegalStateException", "a.not-found", "_OTHER");
            assertThat(new String(watch.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("sesame");
        }
    }

    @Test
    void logLinesOfAJobCarryItsTraceAndOthersNone() {
        var shown = new Object[1];
        List<Seen> spans = record(
                1, on -> on.root("job a.b", Keys.ATTEMPT, 1, List.of(), () -> shown[0] = MDC.get(Traces.LOG_KEY)));
        assertThat(shown[0]).isEqualTo(named(spans, "job a.b").trace());
        assertThat(MDC.get(Traces.LOG_KEY)).isNull();
        record(0, on -> on.root("job a.b", Keys.ATTEMPT, 1, List.of(), () -> shown[0] = MDC.get(Traces.LOG_KEY)));
        assertThat(shown[0]).isNull();
    }

    @Test
    void whatFollowsFromWorkIsLinkedWithItAndKeptWithIt() {
        var place = new AtomicReference<byte[]>();
        List<Seen> spans = record(0, on -> {
            RequestTrace request = on.request(ALL);
            try (var _ = Objects.requireNonNull(request.context()).makeCurrent()) {
                on.transaction("database write", () -> {
                    place.set(Objects.requireNonNull(on.place()));
                    return 1;
                });
            }
            end(request);
            on.resumed(place.get(), "effect a", () -> {});
            on.root("reader a", Keys.EVENTS, 1, List.of(place.get()), () -> {});
            on.root("reader b", Keys.EVENTS, 1, List.of(), () -> {});
            on.root("reader c", Keys.EVENTS, 1, List.of(new byte[24], new byte[3]), () -> {});
        });
        Seen transaction = named(spans, "database write");
        assertThat(HexFormat.of().formatHex(place.get())).isEqualTo(transaction.trace() + transaction.id());
        Seen resumed = named(spans, "effect a");
        assertThat(resumed.trace()).isEqualTo(transaction.trace());
        assertThat(resumed.parent()).isEqualTo(transaction.id());
        Seen reader = named(spans, "reader a");
        assertThat(reader.links()).containsExactly(new Link(transaction.trace(), transaction.id()));
        assertThat(reader.parent()).isEmpty();
        assertThat(spans).extracting(Seen::name).doesNotContain("reader b", "reader c");
    }

    @Test
    void aBatchHasThirtyTwoLinksAtMostAndSaysHowManyMoreThereWere() {
        List<byte[]> places = IntStream.rangeClosed(1, 40)
                .mapToObj(i -> HexFormat.of().parseHex("%032x%016x".formatted(i, i)))
                .toList();
        Seen reader = named(record(1, on -> on.root("reader a", Keys.EVENTS, 40, places, () -> {})), "reader a");
        assertThat(reader.links()).hasSize(32);
        assertThat(reader.linksLeftOut()).isEqualTo(8);
    }

    @Test
    void workOutsideOfATraceAndInOneThatIsNotKeptStandsNowhere() {
        record(1, on -> assertThat(on.place()).isNull());
        record(
                0,
                on -> on.root(
                        "job a.b",
                        Keys.ATTEMPT,
                        1,
                        List.of(),
                        () -> assertThat(on.place()).isNull()));
    }

    @Test
    void theShareDecidesUnlessSomebodyTrustedDid() {
        List<Seen> spans = record(0, on -> {
            end(on.request(null));
            end(on.request(ALL));
        });
        assertThat(spans).extracting(Seen::trace).containsExactly("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(spans).extracting(Seen::parent).containsExactly("00f067aa0ba902b7");
        assertThat(record(1, on -> {
                    end(on.request(NONE));
                    end(on.request("00-nonsense"));
                }))
                .extracting(Seen::trace)
                .hasSize(1)
                .doesNotContain("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void whatAStrangerInventsIsNotShown() {
        List<Seen> spans = record(1, on -> on.request(null).end(UuidV7.next(), "SESAME", "", 404, null));
        assertThat(spans).extracting(Seen::name).containsExactly("_OTHER");
        assertThat(spans)
                .extracting(span -> span.attributes().get("http.request.method"))
                .containsExactly("_OTHER");
    }

    @Test
    void workGoesOnWithoutTheCollector() {
        String gone;
        try (var receiver = TraceReceiver.start()) {
            gone = receiver.url();
        }
        try (var on = new Recorder(Collector.of(gone, 1))) {
            for (int i = 0; i < 10_000; i++) {
                assertThat(on.outgoing("a b", false, () -> "done")).isEqualTo("done");
            }
        }
    }

    private static void end(RequestTrace request) {
        request.end(UuidV7.next(), "GET", "/api/v1/restaurants", 200, null);
    }

    private static List<Seen> record(double share, Consumer<Recorder> work) {
        try (var receiver = TraceReceiver.start();
                var watch = new TraceWatch(receiver.url())) {
            try (var on = new Recorder(Collector.of(receiver.url(), share))) {
                work.accept(on);
            }
            return watch.spans();
        }
    }

    private static Seen named(List<Seen> spans, String name) {
        return spans.stream()
                .filter(span -> span.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
