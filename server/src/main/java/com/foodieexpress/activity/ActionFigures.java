package com.foodieexpress.activity;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the action log adds up to. Counts are those of the rows at every moment; people are counted
/// exactly; quantiles are within 1 % of the true time.
///
/// Figures are kept by hours of UTC and by days of the market, so that spans of any length are read from
/// few rows.
public interface ActionFigures {

    /// A part of time between two whole hours of UTC: `from` is in it, `to` is not.
    record Span(Instant from, Instant to) {

        public Span {
            if (!from.isBefore(to) || from.getEpochSecond() % 3_600 != 0 || to.getEpochSecond() % 3_600 != 0) {
                throw new IllegalArgumentException("no span of whole hours: " + from + " to " + to);
            }
        }
    }

    /// Times in milliseconds; all of them 0 when nothing was called. Those of a span are the times of answers to
    /// requests; those of a service, of whatever it is: how long its sessions lasted, its jobs ran.
    record Figures(
            long calls,
            long failures,
            double meanMillis,
            double p50Millis,
            double p95Millis,
            double p99Millis,
            double slowestMillis) {}

    /// `source` is `request`, `session`, `job`, `client` (what apps tell of themselves) or `log`.
    record ServiceFigures(String source, String service, Figures figures) {}

    /// `people` are the different accounts that did something; nobody signed in is none. Null where they
    /// cannot be counted any more: see [#isCountable].
    record SpanFigures(Span span, Figures figures, @Nullable Integer people) {}

    record MinuteFigures(Instant minute, long calls, long failures, double meanMillis) {}

    /// `parts` are counted beside the whole, each for itself.
    record Query(Span whole, List<Span> parts, boolean byMinute) {

        public Query {
            parts = List.copyOf(parts);
        }
    }

    /// All of one moment. `services` are those of the whole, the most called first; `minutes` those of the
    /// whole with any call, when asked for. `asOf`: every call this node had seen the end of by then is
    /// counted, but for calls that are logged as one row a minute, which come when it is over.
    record Reading(
            Instant asOf,
            SpanFigures whole,
            List<ServiceFigures> services,
            List<SpanFigures> parts,
            List<MinuteFigures> minutes) {}

    /// Where the days begin that are kept whole.
    ZoneId zone();

    /// False when the people of a span cannot be told exactly: it has hours beside whole days of the
    /// market, and these lie further back than people are known by the hour (60 days).
    boolean isCountable(Span span);

    /// Throws [com.foodieexpress.kernel.Refusal] `activity.away` (503) while the log cannot be read. O(days
    /// + services) rows.
    Reading read(Query query);

    /// People first seen in a span, and how many of them were seen in it, in the next one, and so on: the
    /// first of `seen` is all of them.
    record Cohort(Span span, List<Integer> seen) {

        public Cohort {
            seen = List.copyOf(seen);
        }
    }

    record Cohorts(Instant asOf, List<Cohort> cohorts) {}

    /// A cohort for each of these spans, which lie side by side and are whole days of the market. First
    /// seen counts from the beginning of the log, also where its rows are past keeping. Throws
    /// `activity.away` (503).
    Cohorts cohorts(List<Span> spans);
}
