package com.foodieexpress.bench.tracking.push;

import com.foodieexpress.bench.Measurement;
import com.foodieexpress.bench.Setting;
import com.foodieexpress.bench.city.City;
import com.foodieexpress.bench.city.Machine;
import com.foodieexpress.bench.city.Program;
import com.foodieexpress.bench.result.Row;
import com.foodieexpress.bench.result.Target;
import io.netty.channel.EventLoopGroup;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Resident memory of one signed-in, subscribed, idle connection: the slope between 3,000 and 15,000 of
/// them, after a garbage collection at both ends. The file limit of a process, 20,000, bounds the count.
public final class IdleConnections implements Measurement {

    private static final int FEW = 3_000;
    private static final int MANY = 15_000;
    private static final int OF_A_PERSON = 20;
    private static final int PART = 500;
    private static final double BOUND = 8_192;

    private interface Door {
        URI next() throws Exception;
    }

    @Override
    public String name() {
        return "ws";
    }

    @Override
    public List<Row> run(Setting setting) throws Exception {
        int few = setting.number("few", FEW);
        int many = setting.number("many", MANY);
        String load = Machine.load();
        double ours = platform(setting, few, many);
        double theirs = nchan(setting, few, many);
        return List.of(
                new Row(
                        "ws.bytes-per-connection",
                        Math.round(ours),
                        Map.of("from", (double) few, "to", (double) many),
                        "bytes",
                        "nchan",
                        (double) Math.round(theirs),
                        Math.round(100 * ours / theirs) / 100.0,
                        Target.atMost(BOUND).toString(),
                        ours <= BOUND,
                        1,
                        load,
                        LocalDate.now(ZoneOffset.UTC).toString(),
                        "./foodie bench tracking --only ws",
                        "Resident bytes of the process, page by page; the kernel's own memory for a socket comes on top on both sides"));
    }

    private static double platform(Setting setting, int few, int many) throws Exception {
        try (City city = City.fresh(setting, "idle");
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            long begin = System.nanoTime();
            try (Program server = city.startServer("server", Map.of())) {
                city.server().secondsToReady(begin, server);
                List<Person> people = Person.customers(http, city.server(), (many + OF_A_PERSON - 1) / OF_A_PERSON);
                var crowd = new Crowd(Dialect.FOODIE);
                return slope(few, many, crowd, () -> resident(server.pid(), true), (first, count) -> {
                    List<URI> doors = tickets(city, people, first, count);
                    return at -> new Seat(
                            doors.get(at - first),
                            "user:" + people.get(at / OF_A_PERSON).id());
                });
            }
        }
    }

    private static List<URI> tickets(City city, List<Person> people, int first, int count) throws Exception {
        var next = new java.util.concurrent.atomic.AtomicInteger(first);
        var all = new java.util.concurrent.ConcurrentHashMap<Integer, URI>();
        Person.many(count, () -> {
            int at = next.getAndIncrement();
            return all.put(at, FanOut.address(city, people.get(at / OF_A_PERSON).ticket()));
        });
        return java.util.stream.IntStream.range(first, first + count)
                .mapToObj(all::get)
                .toList();
    }

    private static double nchan(Setting setting, int few, int many) throws Exception {
        try (Peers peers = new Peers(setting)) {
            Peers.Nchan nchan = peers.startNchan();
            var crowd = new Crowd(Dialect.NCHAN);
            return slope(
                    few,
                    many,
                    crowd,
                    () -> residentOfAll(nchan.pid()),
                    (first, count) -> at -> new Seat(
                            URI.create("ws://127.0.0.1:" + nchan.port() + "/sub/user-" + at / OF_A_PERSON), ""));
        }
    }

    private record Seat(URI door, String channel) {}

    private interface Seats {
        Seat at(int index);
    }

    private interface Part {
        Seats seats(int first, int count) throws Exception;
    }

    private interface Memory {
        long bytes() throws Exception;
    }

    private static double slope(int few, int many, Crowd crowd, Memory memory, Part parts) throws Exception {
        EventLoopGroup loops = Line.loops(1);
        try {
            fill(0, few, loops, crowd, parts);
            long small = memory.bytes();
            fill(few, many, loops, crowd, parts);
            long large = memory.bytes();
            System.out.printf(
                    "  %,d connections %,d KB, %,d connections %,d KB%n", few, small / 1024, many, large / 1024);
            if (crowd.lost() > 0) {
                throw new IOException(crowd.lost() + " connections were lost " + crowd.refusal());
            }
            return (double) (large - small) / (many - few);
        } finally {
            loops.shutdownGracefully(0, 10, TimeUnit.SECONDS).sync();
        }
    }

    /// In parts, because a ticket lives for half a minute.
    private static void fill(int from, int to, EventLoopGroup loops, Crowd crowd, Part parts) throws Exception {
        for (int first = from; first < to; first += PART) {
            int count = Math.min(PART, to - first);
            Seats seats = parts.seats(first, count);
            for (int at = first; at < first + count; at++) {
                Seat seat = seats.at(at);
                Line.connect(loops, seat.door(), crowd.listenerOf(seat.channel()));
            }
            long begin = System.nanoTime();
            while (crowd.ready() < first + count) {
                if (System.nanoTime() - begin > 60e9 || crowd.lost() > 0) {
                    throw new IOException(crowd.ready() + " of " + (first + count) + " connections are ready, "
                            + crowd.lost() + " were lost " + crowd.refusal());
                }
                Thread.sleep(5);
            }
        }
    }

    private static long resident(long pid, boolean java) throws Exception {
        if (java) {
            for (int i = 0; i < 3; i++) {
                new ProcessBuilder("jcmd", String.valueOf(pid), "GC.run")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
                TimeUnit.SECONDS.sleep(2);
            }
        }
        for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
            }
        }
        throw new IOException("no process " + pid);
    }

    private static long residentOfAll(long parent) throws Exception {
        long bytes = resident(parent, false);
        for (ProcessHandle child :
                ProcessHandle.of(parent).orElseThrow().children().toList()) {
            bytes += resident(child.pid(), false);
        }
        return bytes;
    }
}
