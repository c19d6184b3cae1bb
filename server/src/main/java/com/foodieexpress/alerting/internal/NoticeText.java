package com.foodieexpress.alerting.internal;

import java.util.List;
import java.util.Locale;

/// What people are told of alerts, in English; pages in other languages put their own words together from the alert.
record NoticeText(String title, String body) {

    private static final int NAMED = 5;

    static NoticeText of(Notice.Kind kind, Rule.Terms terms, Measure.Unit unit, List<Alert> alerts) {
        String begin = switch (kind) {
            case FIRING -> terms.severity() == Severity.CRITICAL ? "Critical: " : "";
            case ESCALATED -> "Nobody has acknowledged: ";
            case RESOLVED -> "Over: ";
            case TEST -> "Trial: ";
        };
        String many = alerts.size() > 1 ? " (" + alerts.size() + ")" : "";
        var body = new StringBuilder();
        alerts.stream()
                .limit(NAMED)
                .forEach(alert -> body.append(line(alert, unit)).append('\n'));
        if (alerts.size() > NAMED) {
            body.append("and ").append(alerts.size() - NAMED).append(" more\n");
        }
        return new NoticeText(begin + terms.name() + many, body.toString().strip());
    }

    private static String line(Alert alert, Measure.Unit unit) {
        String group = alert.source().group();
        Verdict verdict = alert.verdict();
        return (group.isEmpty() ? alert.source().measure() : group) + ": " + amount(verdict.value(), unit) + ", limit "
                + amount(verdict.limit(), unit);
    }

    static String amount(double value, Measure.Unit unit) {
        return switch (unit) {
            case SHARE -> number(value * 100) + " %";
            case MILLIS -> number(value) + " ms";
            case SECONDS -> number(value) + " s";
            case MINUTES -> number(value) + " min";
            case PER_MINUTE -> number(value) + " a minute";
            case NUMBER -> number(value);
        };
    }

    private static String number(double value) {
        return value == Math.rint(value) || Math.abs(value) >= 100
                ? Long.toString(Math.round(value))
                : String.format(Locale.ROOT, "%.1f", value);
    }
}
