package com.foodieexpress.bench.tracking.push;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.foodieexpress.bench.Measurement;
import com.foodieexpress.bench.Setting;
import com.foodieexpress.bench.city.City;
import com.foodieexpress.bench.city.Machine;
import com.foodieexpress.bench.city.Program;
import com.foodieexpress.bench.result.Row;
import com.foodieexpress.bench.result.Sample;
import com.foodieexpress.bench.result.Target;
import io.netty.channel.EventLoopGroup;
import java.net.URI;
import java.net.http.HttpClient;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/// A thousand clients whose connections are torn every fifteen seconds or so and who are away for two:
/// whether each hears every event of its channel once and in order, and how soon it has caught up once it
/// is back.
///
/// Fifty riders go on break and come back, once a second each; twenty clients follow each rider. The same clients, torn
/// at the same moments, then listen to fifty rooms of Socket.IO, as it comes and with its connection state recovery.
public final class Jitter implements Measurement {

    private static final int FANS = 20;

    @Override
    public String name() {
        return "loss.jitter";
    }

    @Override
    public List<Row> run(Setting setting) throws Exception {
        int channels = setting.number("clients", 1_000) / FANS;
        int seconds = setting.number("seconds", 60);
        String load = Machine.load();
        Story ours = platform(setting, channels, seconds);
        Story plain = socketIo(setting, "socketio", channels, seconds);
        Story recovering = socketIo(setting, "socketio-recovery", channels, seconds);
        return List.of(row(ours, plain, recovering, load));
    }

    /// What the clients of one server should have heard, and what they did hear. `returns` are the
    /// milliseconds until they listened again, with everything missed where there is such a thing;
    /// `anew` counts the returns after which they had to begin anew.
    private record Story(int clients, long expected, long heard, long inOrder, long anew, List<Double> returns) {

        double percent() {
            return Math.floor(1e6 * inOrder / expected) / 1e4;
        }

        double millis(double share) {
            var sample = new Sample(returns);
            return Math.round(sample.values().get((int) (share * sample.size())) * 10) / 10.0;
        }
    }

    private static Story platform(Setting setting, int channels, int seconds) throws Exception {
        try (City city = City.fresh(setting, "jitter");
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            long begin = System.nanoTime();
            try (Program server = city.startServer("server", Map.of())) {
                city.server().secondsToReady(begin, server);
                List<Person> riders =
                        Person.riders(http, city.server(), city.server().adminToken(), channels);
                List<Follower> followers = follow(riders, seconds);
                return story(followers, truth(city));
            }
        }
    }

    private static List<Follower> follow(List<Person> riders, int seconds) throws Exception {
        EventLoopGroup loops = Line.loops(1);
        var followers = new ArrayList<Follower>();
        var speakers = new ArrayList<Tearing.Speaker>();
        for (Person rider : riders) {
            speakers.add(n -> toggle(rider, n));
            for (int i = 0; i < FANS; i++) {
                followers.add(new Follower(rider, loops));
            }
        }
        try {
            Tearing.run(followers, speakers, seconds);
        } finally {
            loops.shutdownGracefully(0, 5, TimeUnit.SECONDS).sync();
        }
        return followers;
    }

    private static void toggle(Person rider, int n) throws Exception {
        var body = new ObjectMapper().createObjectNode().put("status", n % 2 == 0 ? "online" : "break");
        body.putObject("position").put("lat", 43.7396).put("lng", 7.4273);
        rider.put("/riders/me/status", body);
    }

    /// The offsets of each rider's channel, as the log has them.
    private static Map<String, List<Long>> truth(City city) throws Exception {
        var truth = new HashMap<String, List<Long>>();
        try (var connection = DriverManager.getConnection(city.databaseUrl(), "foodie", city.databasePassword());
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select c as channel, log_offset as at from platform.business_event, unnest(channels) as c"
                                        + " where c like 'rider:%' and log_offset is not null order by log_offset")) {
            while (rows.next()) {
                truth.computeIfAbsent(rows.getString("channel"), unused -> new ArrayList<>())
                        .add(rows.getLong("at"));
            }
        }
        return truth;
    }

    private static Story story(List<Follower> followers, Map<String, List<Long>> truth) {
        long expected = 0;
        long inOrder = 0;
        long heard = 0;
        long snapshots = 0;
        var replays = new ArrayList<Double>();
        for (Follower follower : followers) {
            List<Long> events = truth.getOrDefault(follower.channel(), List.of()).stream()
                    .filter(offset -> offset > follower.begin())
                    .toList();
            expected += events.size();
            heard += follower.heard().size();
            inOrder += Tearing.inOrder(events, follower.heard());
            snapshots += follower.snapshots();
            replays.addAll(follower.replays());
        }
        return new Story(followers.size(), expected, heard, inOrder, snapshots, replays);
    }

    private static Story socketIo(Setting setting, String kind, int channels, int seconds) throws Exception {
        EventLoopGroup loops = Line.loops(1);
        try (Peers peers = new Peers(setting)) {
            Peers.Node node = peers.startNode(kind);
            URI door = Peers.socketIo(node.port());
            var followers = new ArrayList<SocketIoFollower>();
            var speakers = new ArrayList<Tearing.Speaker>();
            try (var voice = new Voice.Lines(node.publishing())) {
                for (int channel = 0; channel < channels; channel++) {
                    String name = "room-" + channel;
                    speakers.add(n -> say(voice, name, n));
                    for (int i = 0; i < FANS; i++) {
                        followers.add(new SocketIoFollower(door, name, loops));
                    }
                }
                Tearing.run(followers, speakers, seconds);
            }
            return story(followers, seconds);
        } finally {
            loops.shutdownGracefully(0, 5, TimeUnit.SECONDS).sync();
        }
    }

    private static void say(Voice voice, String channel, int n) throws Exception {
        synchronized (voice) {
            voice.say(channel, n);
            voice.flush();
        }
    }

    private static Story story(List<SocketIoFollower> followers, int seconds) {
        List<Long> events = LongStream.range(0, seconds).boxed().toList();
        long heard = 0;
        long inOrder = 0;
        long recovered = 0;
        var returns = new ArrayList<Double>();
        for (SocketIoFollower follower : followers) {
            heard += follower.heard().size();
            inOrder += Tearing.inOrder(events, follower.heard());
            recovered += follower.recovered();
            returns.addAll(follower.returns());
        }
        return new Story(
                followers.size(),
                (long) seconds * followers.size(),
                heard,
                inOrder,
                returns.size() - recovered,
                returns);
    }

    private static Row row(Story ours, Story plain, Story recovering, String load) {
        double p99 = ours.millis(0.99);
        var values = new TreeMap<String, Double>();
        values.put("clients", (double) ours.clients());
        values.put("expected", (double) ours.expected());
        values.put("deliveredInOrder", (double) ours.inOrder());
        values.put("reconnects", (double) ours.returns().size() + ours.anew());
        values.put("answeredBySnapshot", (double) ours.anew());
        values.put("replayP50Millis", ours.millis(0.5));
        values.put("replayP99Millis", p99);
        values.put("socketioReturnP99Millis", plain.millis(0.99));
        values.put("socketioRecoveryPercent", recovering.percent());
        values.put("socketioRecoveryReconnects", (double) recovering.returns().size());
        values.put("socketioRecoveryBegunAnew", (double) recovering.anew());
        values.put("socketioRecoveryReturnP99Millis", recovering.millis(0.99));
        return new Row(
                "loss.jitter",
                ours.percent(),
                values,
                "% delivered",
                "Socket.IO",
                plain.percent(),
                Math.round(100 * ours.percent() / plain.percent()) / 100.0,
                Target.atLeast(100).toString(),
                ours.inOrder() == ours.expected() && ours.heard() == ours.expected() && p99 <= 1_000,
                1,
                load,
                LocalDate.now(ZoneOffset.UTC).toString(),
                "./foodie bench tracking --only loss.jitter",
                ours.clients()
                        + " clients torn every 17 s on average and away for 2 s; replay is from dialling, ticket included, to the"
                        + " answer with everything missed; met when its p99 is at most a second as well. Beside it one node of"
                        + " Socket.IO 4 as it comes, and with connection state recovery, in memory: neither stores anything.");
    }
}
