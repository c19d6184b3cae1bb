package com.foodieexpress.activity.internal;

import com.foodieexpress.activity.CallMinutes;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

@ApplicationScoped
class StoredCallMinutes implements CallMinutes {

    private static final String ALL = "";
    /// Who asks for more asks the figures by hour.
    private static final Duration LONGEST = Duration.ofDays(1);

    private record Key(Instant minute, String service) {}

    private final ActivityDatabase database;
    private final MetricStore metrics;
    private final FaultStore faults;

    StoredCallMinutes(ActivityDatabase database, MetricStore metrics, FaultStore faults) {
        this.database = database;
        this.metrics = metrics;
        this.faults = faults;
    }

    @Override
    public List<CallMinute> byService(Instant from) {
        return reading(tx -> {
            Map<Key, Long> wrong = new HashMap<>();
            for (FaultStore.Faults each : faults.since(tx, from)) {
                wrong.merge(new Key(each.minute(), each.service()), each.faults(), Long::sum);
                wrong.merge(new Key(each.minute(), ALL), each.faults(), Long::sum);
            }
            Map<Key, Tally> tallies = new HashMap<>();
            addAll(tallies, rows(tx, Source.REQUEST, from, "", ""));
            return minutes(tallies, wrong);
        });
    }

    @Override
    public List<CallMinute> outgoing(Instant from) {
        return bySource(Source.OUTGOING, from);
    }

    @Override
    public List<CallMinute> jobs(Instant from) {
        return bySource(Source.JOB, from);
    }

    private List<CallMinute> bySource(Source source, Instant from) {
        return reading(tx -> {
            Map<Key, Tally> tallies = new HashMap<>();
            addAll(tallies, rows(tx, source, from, "", ""));
            Map<Key, Long> failed = new HashMap<>();
            tallies.forEach((key, tally) -> failed.put(key, tally.failures()));
            return minutes(tallies, failed);
        });
    }

    @Override
    public List<CallMinute> ofMethod(String service, String method, Instant from) {
        return reading(tx -> {
            Map<Key, Tally> tallies = new HashMap<>();
            for (MetricStore.Named row : rows(tx, Source.REQUEST, from, service, method)) {
                if (row.service().equals(service) && row.method().equals(method)) {
                    add(tallies, new Key(row.minute(), service), row.tally());
                }
            }
            return minutes(tallies, Map.of());
        });
    }

    @Override
    public Optional<Instant> newest() {
        return reading(faults::newest).map(UuidV7::instantOf);
    }

    private List<MetricStore.Named> rows(Tx tx, Source source, Instant from, String service, String method) {
        return metrics.between(tx, from, from.plus(LONGEST), service, method).stream()
                .filter(row -> row.source().equals(source.word()))
                .toList();
    }

    private static void addAll(Map<Key, Tally> tallies, List<MetricStore.Named> rows) {
        for (MetricStore.Named row : rows) {
            add(tallies, new Key(row.minute(), row.service()), row.tally());
            add(tallies, new Key(row.minute(), ALL), row.tally());
        }
    }

    private static void add(Map<Key, Tally> tallies, Key key, Tally more) {
        tallies.computeIfAbsent(key, unused -> new Tally()).add(more);
    }

    private static List<CallMinute> minutes(Map<Key, Tally> tallies, Map<Key, Long> wrong) {
        var minutes = new ArrayList<CallMinute>();
        tallies.forEach((key, tally) -> minutes.add(new CallMinute(
                key.minute(),
                key.service(),
                tally.calls(),
                tally.failures(),
                wrong.getOrDefault(key, 0L),
                tally.sketch().quantile(0.99) / 1_000)));
        return minutes;
    }

    private <T> T reading(Function<Tx, T> block) {
        try {
            return database.read(block);
        } catch (RuntimeException away) {
            throw Refusal.unavailable("activity.away", "The log cannot be read now; try again later");
        }
    }
}
