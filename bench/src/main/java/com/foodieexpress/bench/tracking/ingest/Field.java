package com.foodieexpress.bench.tracking.ingest;

import com.foodieexpress.bench.city.City;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Everything a comparison needs at hand: riders, an operator who watches, the floor, the table.
///
/// Recorded time goes on from run to run, as a phone's does: only so is each fix news that moves a marker.
final class Field implements AutoCloseable {

    private static final String FIXES = "/api/v1/riders/me/fixes";
    private static final Duration REST = Duration.ofSeconds(60);

    private final City city;
    private final List<Rider> riders;
    private final Watcher watcher;
    private final Floor floor;
    private final Connection connection;
    private final FixTable table;
    private final Load.Goal goal;
    private Instant recorded;

    private Field(City city, List<Rider> riders, Watcher watcher, Floor floor, Connection connection)
            throws SQLException {
        this.city = city;
        this.riders = riders;
        this.watcher = watcher;
        this.floor = floor;
        this.connection = connection;
        this.table = new FixTable(connection);
        this.goal = new Load.Goal(city.server().address(), FIXES, FIXES + "/stream", true);
        // A phone may send what it kept for seven days.
        this.recorded = Instant.now().minus(Duration.ofDays(6));
        table.ensureDays(recorded, Instant.now().plus(Duration.ofDays(1)));
    }

    static Field open(City city, HttpClient http, int count) throws Exception {
        String admin = city.server().adminToken();
        var riders = new ArrayList<Rider>();
        for (int i = 0; i < count; i++) {
            riders.add(Rider.register(http, city.server(), admin));
        }
        var connection = DriverManager.getConnection(city.databaseUrl(), "foodie", city.databasePassword());
        return new Field(city, riders, Watcher.open(http, city.server(), admin), Floor.start(city), connection);
    }

    Load.Outcome platform(Way way, int seconds) throws IOException, InterruptedException, SQLException {
        return platform(goal, way, seconds);
    }

    /// Through the door of another address, as it may stand before one node or before many.
    Load.Outcome through(URI door, Way way, int seconds) throws IOException, InterruptedException, SQLException {
        return platform(new Load.Goal(door, goal.httpPath(), goal.socketPath(), true), way, seconds);
    }

    private Load.Outcome platform(Load.Goal at, Way way, int seconds)
            throws IOException, InterruptedException, SQLException {
        var phones = new ArrayList<Load.Phone>();
        for (Rider rider : riders) {
            phones.add(new Load.Phone(new Track(recorded), rider.headers()));
        }
        long seen = watcher.frames();
        Load.Outcome outcome = run(at, way, phones, seconds);
        if (watcher.frames() == seen) {
            throw new IllegalStateException("the operator saw nobody move");
        }
        return outcome;
    }

    Load.Outcome floor(Way way, int seconds) throws InterruptedException, SQLException {
        var phones = new ArrayList<Load.Phone>();
        for (int i = 0; i < riders.size(); i++) {
            phones.add(new Load.Phone(new Track(recorded), Map.of()));
        }
        return run(floor.goal(), way, phones, seconds);
    }

    Channels startChannels() throws IOException, InterruptedException, SQLException {
        return Channels.start(city, connection);
    }

    Load.Outcome channels(Channels channels, int seconds) throws InterruptedException, SQLException {
        var phones = new ArrayList<Load.Phone>();
        for (int i = 0; i < riders.size(); i++) {
            phones.add(new Load.Phone(new Track(recorded), Map.of()));
        }
        Load.Outcome outcome = Load.run(channels.goal(), Way.SINGLE, phones, seconds);
        channels.mustHold(outcome.acknowledged());
        return outcome;
    }

    double copy(int seconds) throws SQLException {
        double perSecond = CopyFloor.perSecond(connection, recorded, seconds);
        table.empty();
        return perSecond;
    }

    private Load.Outcome run(Load.Goal at, Way way, List<Load.Phone> phones, int seconds)
            throws InterruptedException, SQLException {
        Load.Outcome outcome = Load.run(at, way, phones, seconds);
        List<UUID> sessions =
                phones.stream().map(phone -> phone.track().session()).toList();
        table.mustHold(sessions, outcome.acknowledged());
        table.empty();
        for (Load.Phone phone : phones) {
            recorded = phone.track().now().isAfter(recorded) ? phone.track().now() : recorded;
        }
        recorded = recorded.plus(REST);
        return outcome;
    }

    String note(Way way) {
        String sent = way.socket()
                ? "binary frames of " + way.fixes() + " fixes, window " + way.window()
                : way.fixes() == 1 ? "one fix a request" : way.fixes() + " fixes a request";
        return riders.size() + " signed-in riders on a connection each, " + sent + ", an operator watching the fleet;"
                + " stored rows = acknowledged fixes after every run; server, database, load and floor on "
                + Runtime.getRuntime().availableProcessors() + " cores";
    }

    @Override
    public void close() throws SQLException {
        watcher.close();
        floor.close();
        connection.close();
    }
}
