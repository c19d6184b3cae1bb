package com.foodieexpress.bench.tracking.push;

import com.foodieexpress.bench.Measurement;
import com.foodieexpress.bench.Setting;
import com.foodieexpress.bench.city.City;
import com.foodieexpress.bench.city.Machine;
import com.foodieexpress.bench.city.Program;
import com.foodieexpress.bench.city.Server;
import com.foodieexpress.bench.city.Wire;
import com.foodieexpress.bench.result.Row;
import com.foodieexpress.bench.result.Sample;
import com.foodieexpress.bench.result.Target;
import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoopGroup;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/// From a phone that sends a fix to a listener who has it, stored and committed on the way: at rest, at
/// half of what the server takes at most, and with the listener at another node.
///
/// A probe sends twenty fixes a second by the clock, whatever became of the one before; each is recognised
/// by its latitude.
public final class Latency implements Measurement {

    private static final int PER_SECOND = 20;
    private static final int CROWD = 40;
    private static final int BATCH = 50;
    private static final String COMMAND = "./foodie bench tracking --only latency";

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public List<Row> run(Setting setting) throws Exception {
        try (City city = City.fresh(setting, "latency");
                Peers peers = new Peers(setting);
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            String redis = "redis://127.0.0.1:" + peers.redis();
            long begin = System.nanoTime();
            try (Program first = city.startServer("first", Map.of("FOODIE_REDIS_URL", redis))) {
                city.server().secondsToReady(begin, first);
                var second = new Server(city.freePort());
                try (Program other = city.startServer(
                        "second",
                        Map.of(
                                "FOODIE_REDIS_URL", redis,
                                "FOODIE_PORT", String.valueOf(second.port()),
                                "FOODIE_DATABASE_URL", city.databaseUrl(),
                                "FOODIE_DATABASE_USER", "foodie",
                                "FOODIE_DATABASE_PASSWORD", city.databasePassword()))) {
                    second.secondsToReady(System.nanoTime(), other);
                    return measure(setting, http, city.server(), second);
                }
            }
        }
    }

    private static List<Row> measure(Setting setting, HttpClient http, Server here, Server there) throws Exception {
        String load = Machine.load();
        String admin = here.adminToken();
        EventLoopGroup loops = Line.loops(1);
        List<Person> riders = Person.riders(http, here, admin, CROWD + 1);
        int seconds = setting.number("seconds", 15);
        try (var probe = new Probe(riders.getLast())) {
            var near = new Watcher(probe);
            var far = new Watcher(probe);
            near.watch(loops, http, here, here, admin);
            far.watch(loops, http, here, there, admin);
            probe.send(setting.number("warm", 15));
            near.forget();
            far.forget();
            probe.send(seconds);
            TimeUnit.SECONDS.sleep(1);
            List<Double> atRest = near.millis();
            List<Double> elsewhere = far.millis();
            double peak = crowd(riders, here, 0, setting.number("warm", 15), () -> {});
            near.forget();
            double half = crowd(riders, here, peak / 2, seconds + 2, () -> probe.send(seconds));
            TimeUnit.SECONDS.sleep(1);
            List<Double> busy = near.millis();
            int sent = seconds * PER_SECOND;
            return List.of(
                    row(
                            "latency.idle",
                            atRest,
                            sent,
                            3,
                            10,
                            Map.of(),
                            load,
                            "on the operator's map, which is told ten times a second; nothing else under way, two nodes running"),
                    row(
                            "latency.half-load",
                            busy,
                            sent,
                            10,
                            50,
                            Map.of("peakFixesPerSecond", peak, "fixesPerSecond", half),
                            load,
                            "on the operator's map; 40 other riders send batches of 50 by the clock, half of what they sent at most just before"),
                    redis(atRest, elsewhere, load));
        } finally {
            loops.shutdownGracefully(0, 5, TimeUnit.SECONDS).sync();
        }
    }

    private interface Meanwhile {
        void run() throws Exception;
    }

    /// Fixes stored per second by many riders with batches; as fast as they can when `perSecond` is zero.
    private static double crowd(List<Person> riders, Server server, double perSecond, int seconds, Meanwhile meanwhile)
            throws Exception {
        var stored = new LongAdder();
        var running = new AtomicBoolean(true);
        var failures = new ConcurrentLinkedQueue<String>();
        var threads = new ArrayList<Thread>();
        long begin = System.nanoTime();
        for (int i = 0; i < CROWD; i++) {
            Person rider = riders.get(i);
            double offset = (double) i / CROWD;
            threads.add(Thread.ofVirtual().start(() -> {
                try (var wire = wire(server, rider.access())) {
                    var phone = new Phone();
                    for (long n = 0; running.get(); n++) {
                        if (perSecond > 0) {
                            double due = (n + offset) * CROWD * BATCH / perSecond * 1e9;
                            LockSupport.parkNanos(begin + (long) due - System.nanoTime());
                        }
                        wire.post("", phone.batch(BATCH)).mustBeGood();
                        stored.add(BATCH);
                    }
                } catch (IOException e) {
                    failures.add(e.toString());
                }
            }));
        }
        TimeUnit.SECONDS.sleep(2);
        long before = stored.sum();
        long measured = System.nanoTime();
        meanwhile.run();
        LockSupport.parkNanos(begin + seconds * 1_000_000_000L - System.nanoTime());
        double rate = (stored.sum() - before) / ((System.nanoTime() - measured) / 1e9);
        running.set(false);
        for (Thread thread : threads) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw new IOException("phones failed: " + failures.peek());
        }
        return rate;
    }

    private static Row row(
            String id,
            List<Double> millis,
            int sent,
            double p50,
            double p99,
            Map<String, Double> further,
            String load,
            String note) {
        var values = new TreeMap<>(further);
        values.put("p50", quantile(millis, 0.5));
        values.put("p90", quantile(millis, 0.9));
        values.put("p99", quantile(millis, 0.99));
        values.put("highest", quantile(millis, 1));
        values.put("seen", (double) millis.size());
        values.put("sent", (double) sent);
        values.put("p99Target", p99);
        return new Row(
                id,
                quantile(millis, 0.5),
                values,
                "ms",
                null,
                null,
                null,
                Target.atMost(p50).toString(),
                quantile(millis, 0.5) <= p50 && quantile(millis, 0.99) <= p99,
                1,
                load,
                LocalDate.now(ZoneOffset.UTC).toString(),
                COMMAND,
                note + "; met when p99 is at most " + Math.round(p99) + " ms as well");
    }

    private static Row redis(List<Double> near, List<Double> far, String load) {
        double added = quantile(far, 0.5) - quantile(near, 0.5);
        return new Row(
                "latency.redis",
                Math.round(added * 100) / 100.0,
                Map.of(
                        "p50", quantile(far, 0.5),
                        "p99", quantile(far, 0.99),
                        "p50SameNode", quantile(near, 0.5),
                        "p99SameNode", quantile(near, 0.99)),
                "ms",
                "in-process bus",
                null,
                null,
                Target.atMost(3).toString(),
                added <= 3,
                1,
                load,
                LocalDate.now(ZoneOffset.UTC).toString(),
                COMMAND,
                "the same fixes seen at the node that took them and at another one, both over a Redis on this machine");
    }

    private static double quantile(List<Double> millis, double share) {
        if (millis.isEmpty()) {
            throw new IllegalStateException("nothing was seen");
        }
        int at = (int) Math.min(millis.size() - 1, Math.floor(share * millis.size()));
        return Math.round(new Sample(millis).values().get(at) * 100) / 100.0;
    }

    /// What a rider's phone posts its fixes by.
    private static Wire wire(Server server, String token) throws IOException {
        return new Wire(
                server,
                "/api/v1/riders/me/fixes",
                "Authorization: Bearer " + token + "\r\n" + Server.SOURCE_HEADER + ": " + Server.SOURCE_TOKEN + "\r\n");
    }

    /// The rider whose fixes are timed.
    private static final class Probe implements AutoCloseable {

        private final Person rider;
        private final Phone phone = new Phone();
        private final Wire wire;
        private final Map<Instant, Long> sentAt = new ConcurrentHashMap<>();
        private final AtomicInteger late = new AtomicInteger();

        Probe(Person rider) throws IOException {
            this.rider = rider;
            this.wire = wire(rider.server(), rider.access());
        }

        /// By the clock; the time counts from when a fix was due.
        void send(int seconds) throws IOException {
            long begin = System.nanoTime();
            for (int n = 0; n < seconds * PER_SECOND; n++) {
                long due = begin + n * (1_000_000_000L / PER_SECOND);
                LockSupport.parkNanos(due - System.nanoTime());
                Instant recordedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
                String body = phone.one(recordedAt);
                if (System.nanoTime() - due > 5_000_000) {
                    late.incrementAndGet();
                }
                sentAt.put(recordedAt, System.nanoTime());
                wire.post("", body).mustBeGood();
            }
        }

        @Override
        public void close() throws IOException {
            wire.close();
        }
    }

    /// An operator who sees all riders, and times one.
    private static final class Watcher implements Line.Ear {

        private static final String TIME = "\"recordedAt\":\"";

        private final Probe probe;
        private final String key;
        private final ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean subscribed = new AtomicBoolean();

        Watcher(Probe probe) {
            this.probe = probe;
            this.key = "\"key\":\"rider:" + probe.rider.id();
        }

        void watch(EventLoopGroup loops, HttpClient http, Server issuer, Server server, String admin)
                throws IOException, InterruptedException {
            String ticket = Person.ticket(http, issuer, admin);
            Line.connect(
                    loops,
                    URI.create("ws://" + server.address().getAuthority() + "/api/v1/live?ticket=" + ticket),
                    this);
            for (int tries = 0; !subscribed.get(); tries++) {
                if (tries > 1_000) {
                    throw new IOException("the operator does not get to see the fleet");
                }
                Thread.sleep(10);
            }
        }

        void forget() {
            millis.clear();
        }

        List<Double> millis() {
            return List.copyOf(millis);
        }

        @Override
        public void opened(Line line) {
            // The server speaks first.
        }

        @Override
        public void heard(Line line, ByteBuf in, int start, int length) {
            long now = System.nanoTime();
            if (Dialect.starts(in, start, length, "{\"type\":\"st")) {
                String text = Dialect.text(in, start, length);
                if (text.contains(key)) {
                    int at = text.indexOf(TIME) + TIME.length();
                    Long sent = probe.sentAt.get(Instant.parse(text.substring(at, text.indexOf('"', at))));
                    if (sent != null) {
                        millis.add((now - sent) / 1e6);
                    }
                }
            } else if (Dialect.starts(in, start, length, "{\"type\":\"hello\"")) {
                line.say("{\"type\":\"subscribe\",\"id\":1,\"channel\":\"fleet\"}");
            } else if (Dialect.starts(in, start, length, "{\"type\":\"subscribed\"")) {
                subscribed.set(true);
            }
        }

        @Override
        public void closed(int code) {
            subscribed.set(false);
        }
    }
}
