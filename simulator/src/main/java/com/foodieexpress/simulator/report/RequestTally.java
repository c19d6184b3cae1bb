package com.foodieexpress.simulator.report;

import com.foodieexpress.simulator.api.RequestListener;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// Every attempt on the wire, by endpoint. Thread-safe.
public final class RequestTally implements RequestListener {
    private final Map<String, Endpoint> endpoints = new ConcurrentHashMap<>();
    private final LongAdder serverErrors = new LongAdder();
    private final LongAdder busy = new LongAdder();
    private final LongAdder unreachable = new LongAdder();

    @Override
    public void attempted(String endpoint, int status, String code, Duration took) {
        endpoints.computeIfAbsent(endpoint, _ -> new Endpoint()).add(status, code, took);
        if (status == 0) {
            unreachable.increment();
        } else if (status == 503) {
            // Named apart: the answer for overload and restarts, which callers are asked to repeat.
            busy.increment();
        } else if (status >= 500) {
            serverErrors.increment();
        }
    }

    /// 5xx answers other than 503.
    public long serverErrors() {
        return serverErrors.sum();
    }

    public long busy() {
        return busy.sum();
    }

    public long unreachable() {
        return unreachable.sum();
    }

    public Map<String, EndpointFigures> figures() {
        var figures = new TreeMap<String, EndpointFigures>();
        endpoints.forEach((name, endpoint) -> figures.put(name, endpoint.figures()));
        return figures;
    }

    /// What the report says of one endpoint.
    public record EndpointFigures(long count, double p50Millis, double p99Millis, Map<String, Long> errors) {}

    private static final class Endpoint {
        private final LatencyHistogram latency = new LatencyHistogram();
        private final Map<String, LongAdder> errors = new ConcurrentHashMap<>();

        void add(int status, String code, Duration took) {
            latency.add(took);
            if (status / 100 != 2) {
                errors.computeIfAbsent(status + " " + code, _ -> new LongAdder())
                        .increment();
            }
        }

        EndpointFigures figures() {
            var byCode = new TreeMap<String, Long>();
            errors.forEach((code, count) -> byCode.put(code, count.sum()));
            return new EndpointFigures(
                    latency.count(),
                    Figures.round(latency.percentileMillis(50)),
                    Figures.round(latency.percentileMillis(99)),
                    byCode);
        }
    }
}
