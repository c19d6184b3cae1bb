package com.foodieexpress.activity.internal;

import com.foodieexpress.activity.internal.MetricJson.MetricsJson;
import com.foodieexpress.activity.internal.MetricJson.PointJson;
import com.foodieexpress.activity.internal.MetricJson.ServiceMetricJson;
import com.foodieexpress.kernel.Refusal;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How often, how fast and how well everything was served.
@Singleton
class ReadMetrics {

    private record Key(String source, String service, String method) {}

    private final ActivityDatabase database;
    private final MetricStore store;

    ReadMetrics(ActivityDatabase database, MetricStore store) {
        this.database = database;
        this.store = store;
    }

    /// One line for each of what is called, the most called first, and the whole minute by minute.
    MetricsJson read(Instant from, Instant to, String service, String method) {
        Map<Key, Tally> byName = new LinkedHashMap<>();
        Map<Instant, Tally> byMinute = new TreeMap<>();
        for (MetricStore.Named row : rows(from, to, service, method)) {
            byName.computeIfAbsent(new Key(row.source(), row.service(), row.method()), unused -> new Tally())
                    .add(row.tally());
            byMinute.computeIfAbsent(row.minute(), unused -> new Tally()).add(row.tally());
        }
        var items = new ArrayList<ServiceMetricJson>();
        byName.forEach((key, tally) -> items.add(
                new ServiceMetricJson(key.source(), key.service(), key.method(), MetricJson.FiguresJson.of(tally))));
        items.sort((one, other) ->
                Long.compare(other.figures().calls(), one.figures().calls()));
        var series = new ArrayList<PointJson>();
        byMinute.forEach((minute, tally) -> series.add(new PointJson(minute, MetricJson.FiguresJson.of(tally))));
        return new MetricsJson(from, to, items, series);
    }

    private List<MetricStore.Named> rows(Instant from, Instant to, String service, String method) {
        try {
            return database.read(tx -> store.between(tx, from, to, service, method));
        } catch (RuntimeException away) {
            throw Refusal.unavailable("activity.away", "The figures cannot be read now; try again later");
        }
    }
}
