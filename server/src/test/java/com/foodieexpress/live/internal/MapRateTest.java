package com.foodieexpress.live.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.foodieexpress.live.Moving;
import com.foodieexpress.testing.BareDatabase;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Everything that moves reaches every viewer's map, however much it is. With `-Dfigures.file=<file>` it is the
/// measurement `fanout.fleet`: a hundred thousand riders, each of whom moves ten times a second, before two operators
/// on real sockets, in turns with [BareFrames]; a line for each run with changes sent to each operator per second,
/// changes told in all, bytes for a change and nanoseconds of processor time for a change sent, and the same of bare
/// frames.
@Timeout(240)
class MapRateTest {

    private static final String CHANNEL = "probe:city";
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final int VIEWERS = 2;

    private final Path figures = Path.of(System.getProperty("figures.file", ""));
    private final boolean measures = !figures.toString().isEmpty();

    @Test
    void everyChangeReachesEveryViewer() throws Exception {
        int riders = measures ? 100_000 : 2_000;
        try (var bare = BareDatabase.withTablesOf("platform", "live");
                var node = new LiveNode(bare.database(), "redis://127.0.0.1:1");
                var frames = new BareFrames();
                HttpClient http = HttpClient.newHttpClient();
                var shown = new Viewers(http, node::address);
                var shownBare = new Viewers(http, frames::address)) {
            List<Viewer> viewers = shown.open();
            List<Viewer> ofBare = shownBare.open();
            var city = new Moves(riders, (moves, now) -> {
                for (int i = 0; i < riders; i++) {
                    node.live.move(
                            CHANNEL,
                            new Moving(moves.riders.get(i), moves.lat[i], moves.lng[i], 90, "busy", null, now));
                }
            });
            var bareCity = new Moves(
                    riders, (moves, now) -> frames.send(Viewer.HEAD, now.toEpochMilli(), moves.lat, moves.lng));
            run(city, viewers, measures ? 50 : 5);
            run(bareCity, ofBare, measures ? 50 : 5);
            for (int run = 0; measures && run < 5; run++) {
                Files.writeString(
                        figures,
                        run(city, viewers, 60) + " " + run(bareCity, ofBare, 60) + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
        }
    }

    /// They leave before the client closes, which waits for its sockets. An address is good for one of them.
    private record Viewers(HttpClient http, Supplier<String> address, List<Viewer> all) implements AutoCloseable {

        Viewers(HttpClient http, Supplier<String> address) {
            this(http, address, new ArrayList<>());
        }

        List<Viewer> open() {
            for (int i = 0; i < VIEWERS; i++) {
                all.add(Viewer.open(http, address.get()));
            }
            await().until(() -> all.stream().allMatch(viewer -> viewer.ready));
            return all;
        }

        @Override
        public void close() {
            all.forEach(Viewer::leave);
        }
    }

    /// Lets everybody move so many times, by the clock, and waits until all of it has been seen.
    private static String run(Moves city, List<Viewer> viewers, int rounds) {
        viewers.forEach(Viewer::forget);
        long processor = processorNanos();
        long begin = System.nanoTime();
        for (int round = 0; round < rounds; round++) {
            LockSupport.parkNanos(begin + round * 100_000_000L - System.nanoTime());
            city.everybody();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        await().atMost(Duration.ofSeconds(20))
                .until(() -> viewers.stream().allMatch(viewer -> viewer.newest.get() == city.round));
        long changes =
                viewers.stream().mapToLong(viewer -> viewer.changes.sum()).sum();
        long bytes = viewers.stream().mapToLong(viewer -> viewer.bytes.sum()).sum();
        assertThat(changes).isPositive();
        processor = processorNanos() - processor;
        return String.format(
                Locale.ROOT,
                "%.0f %.0f %.3f %.1f",
                changes / seconds / viewers.size(),
                (double) city.riders.size() * rounds / seconds,
                (double) bytes / changes,
                (double) processor / changes);
    }

    /// All of this process, the viewers too.
    private static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /// Tells where all of them are now.
    private interface Telling {
        void tell(Moves moves, Instant now);
    }

    /// Riders all over a city that wander about.
    private static final class Moves {
        private final Telling telling;
        private final List<UUID> riders = new ArrayList<>();
        private final double[] lat;
        private final double[] lng;
        private int round;

        Moves(int count, Telling telling) {
            this.telling = telling;
            var random = new Random(1);
            lat = random.doubles(count, 43.5, 43.9).toArray();
            lng = random.doubles(count, 7.1, 7.6).toArray();
            for (int i = 0; i < count; i++) {
                riders.add(new UUID(random.nextLong(), random.nextLong()));
            }
        }

        void everybody() {
            round++;
            for (int i = 0; i < lat.length; i++) {
                lat[i] += 1e-6;
            }
            telling.tell(this, NOON.plusMillis(round * 100L));
        }
    }

    /// An operator's page as far as the network is concerned: it counts what the frames say they hold.
    private static final class Viewer implements WebSocket.Listener {
        private static final int HEAD = 2 + CHANNEL.length() + 1 + 1 + 4;

        private final LongAdder changes = new LongAdder();
        private final LongAdder bytes = new LongAdder();
        private final AtomicInteger newest = new AtomicInteger();
        private volatile boolean ready;
        private @Nullable WebSocket socket;
        private final ByteBuffer partial = ByteBuffer.allocate(1 << 23);

        static Viewer open(HttpClient http, String address) {
            var viewer = new Viewer();
            WebSocket socket = http.newWebSocketBuilder()
                    .buildAsync(URI.create(address), viewer)
                    .join();
            socket.sendText(
                            "{\"type\":\"subscribe\",\"id\":1,\"channel\":\"" + CHANNEL
                                    + "\",\"params\":{\"frames\":\"binary\",\"bounds\":[7,43,8,44]}}",
                            true)
                    .join();
            viewer.socket = socket;
            return viewer;
        }

        void leave() {
            Objects.requireNonNull(socket).abort();
        }

        void forget() {
            changes.reset();
            bytes.reset();
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            ready = ready || text.toString().contains("\"subscribed\"");
            socket.request(1);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer part, boolean last) {
            partial.put(part);
            if (last) {
                partial.flip();
                count(partial);
                partial.clear();
            }
            socket.request(1);
            return CompletableFuture.completedStage(null);
        }

        private void count(ByteBuffer frame) {
            bytes.add(frame.remaining());
            long time = (long) frame.getDouble(HEAD);
            newest.accumulateAndGet((int) ((time - NOON.toEpochMilli()) / 100), Math::max);
            int at = HEAD + 8;
            int moved = medium(frame, at);
            at += 3 + 10 * moved;
            // Nobody is busy with an order here, so each who enters takes as much room.
            changes.add(moved + medium(frame, at));
        }

        private static int medium(ByteBuffer frame, int at) {
            return Byte.toUnsignedInt(frame.get(at)) << 16 | Short.toUnsignedInt(frame.getShort(at + 1));
        }
    }
}
