package com.foodieexpress.alerting.internal;

import java.util.List;
import java.util.Locale;

/// What people are told of alerts outside the apps; pages put their own words together from the alert.
record NoticeText(String title, String body) {

    private static final int NAMED = 5;

    /// In English where `language` is none of ours.
    static NoticeText of(Locale language, Notice.Kind kind, Rule rule, Measure.Unit unit, List<Alert> alerts) {
        NoticeWords words = NoticeWords.in(language);
        String many = alerts.size() > 1 ? " (" + alerts.size() + ")" : "";
        var body = new StringBuilder();
        alerts.stream()
                .limit(NAMED)
                .forEach(alert -> body.append(line(words, alert, unit)).append('\n'));
        if (alerts.size() > NAMED) {
            body.append(words.more(alerts.size() - NAMED)).append('\n');
        }
        String title = words.title(kind, rule.terms().severity(), words.name(rule) + many);
        return new NoticeText(title, body.toString().strip());
    }

    private static String line(NoticeWords words, Alert alert, Measure.Unit unit) {
        String group = alert.source().group();
        Verdict verdict = alert.verdict();
        return words.line(
                group.isEmpty() ? alert.source().measure() : group,
                words.amount(verdict.value(), unit),
                words.amount(verdict.limit(), unit));
    }
}
