package com.foodieexpress.simulator.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// One run in figures; written as JSON and, shorter, as text.
public record Summary(
        Run run,
        OrderTally.OrderFigures orders,
        double completedPerWallMinute,
        EtaScore.EtaFigures etaAtAcceptance,
        long serverErrors,
        long busyAnswers,
        long unreachable,
        int lostUpdates,
        List<String> lostUpdateExamples,
        long missedLiveEvents,
        long lateLiveEvents,
        long duplicateLiveOffsets,
        Map<String, Long> live,
        Map<String, Long> riders,
        Map<String, String> troubles,
        Map<String, RequestTally.EndpointFigures> requests) {

    private static final int EXAMPLES = 20;

    public static Summary of(Run run, Tallies tallies) {
        OrderTally.OrderFigures orders = tallies.orders().figures();
        List<String> lost = tallies.transitions().contradictions();
        return new Summary(
                run,
                orders,
                Figures.round(orders.delivered() / run.wallMinutes()),
                tallies.eta().figures(),
                tallies.requests().serverErrors(),
                tallies.requests().busy(),
                tallies.requests().unreachable(),
                lost.size(),
                lost.stream().limit(EXAMPLES).toList(),
                tallies.live().of("missedEvents"),
                tallies.live().of("lateEvents"),
                tallies.live().of("duplicateOffsets"),
                tallies.live().figures(),
                tallies.riders().figures(),
                tallies.troubles().figures(),
                tallies.requests().figures());
    }

    /// What was run, for how long.
    public record Run(
            String server,
            long seed,
            double rate,
            int riders,
            int customers,
            int restaurants,
            Instant cityStart,
            Instant cityEnd,
            double wallSeconds) {

        double wallMinutes() {
            return Math.max(wallSeconds, 1) / 60;
        }

        Duration cityTime() {
            return Duration.between(cityStart, cityEnd);
        }
    }
}
