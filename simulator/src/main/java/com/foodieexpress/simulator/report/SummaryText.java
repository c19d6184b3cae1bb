package com.foodieexpress.simulator.report;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The summary for the terminal.
public final class SummaryText {
    private final Summary summary;

    public SummaryText(Summary summary) {
        this.summary = summary;
    }

    public String text() {
        return String.join("\n", run(), orders(), eta(), errors(), live(), riders(), troubles(), requests());
    }

    private String run() {
        Summary.Run run = summary.run();
        return String.format(
                Locale.ROOT,
                "City       %d min of city time at %.0fx (%.0f s), %d restaurants, %d riders, %d customers, seed %d",
                run.cityTime().toMinutes(),
                run.rate(),
                run.wallSeconds(),
                run.restaurants(),
                run.riders(),
                run.customers(),
                run.seed());
    }

    private String orders() {
        OrderTally.OrderFigures orders = summary.orders();
        return String.format(
                        Locale.ROOT,
                        "Orders     %d placed, %d delivered (%.1f per wall minute), %s",
                        orders.placed(),
                        orders.delivered(),
                        summary.completedPerWallMinute(),
                        list(orders.byOutcome()))
                + String.format(
                        Locale.ROOT,
                        "\nDelivery   mean %.1f min, p50 %.1f, p90 %.1f; demand without a free customer: %d",
                        orders.deliveryMinutesMean(),
                        orders.deliveryMinutesP50(),
                        orders.deliveryMinutesP90(),
                        orders.unservedDemand());
    }

    private String eta() {
        EtaScore.EtaFigures eta = summary.etaAtAcceptance();
        return String.format(
                Locale.ROOT,
                "ETA        at acceptance, %d deliveries: bias %+.1f min, MAE %.1f, p90 %.1f, inside the window %.0f %%",
                eta.deliveries(),
                eta.biasMinutes(),
                eta.maeMinutes(),
                eta.absoluteErrorP90Minutes(),
                eta.windowCoveragePercent());
    }

    private String errors() {
        String lost = summary.lostUpdateExamples().stream()
                .map(example -> "\n           " + example)
                .collect(Collectors.joining());
        return String.format(
                        Locale.ROOT,
                        "Errors     %d server errors (5xx), %d asked to wait (503), %d unreachable, %d lost updates",
                        summary.serverErrors(),
                        summary.busyAnswers(),
                        summary.unreachable(),
                        summary.lostUpdates())
                + lost;
    }

    private String live() {
        return String.format(
                Locale.ROOT,
                "Live       %d missed events, %d late ones, %d duplicate offsets, %s",
                summary.missedLiveEvents(),
                summary.lateLiveEvents(),
                summary.duplicateLiveOffsets(),
                list(summary.live()));
    }

    private String riders() {
        return "Riders     " + list(summary.riders());
    }

    private String troubles() {
        return "Troubles   " + (summary.troubles().isEmpty() ? "none" : "")
                + summary.troubles().entrySet().stream()
                        .map(entry -> "\n           " + entry.getKey() + ": " + entry.getValue())
                        .collect(Collectors.joining());
    }

    private String requests() {
        return "Requests\n"
                + summary.requests().entrySet().stream()
                        .map(entry -> request(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining("\n"));
    }

    private static String request(String endpoint, RequestTally.EndpointFigures figures) {
        String errors = figures.errors().isEmpty() ? "" : "  " + list(figures.errors());
        return String.format(
                Locale.ROOT,
                "  %-42s %8d  p50 %7.1f ms  p99 %7.1f ms%s",
                endpoint,
                figures.count(),
                figures.p50Millis(),
                figures.p99Millis(),
                errors);
    }

    private static String list(Map<?, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
