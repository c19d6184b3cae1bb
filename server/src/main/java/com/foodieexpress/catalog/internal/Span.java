package com.foodieexpress.catalog.internal;

import java.util.Locale;

/// Hours of one week day: minutes since local midnight of `day` (1 is Monday). A span past midnight closes after
/// minute 1440.
record Span(int day, int opensMinute, int closesMinute) implements Comparable<Span> {

    static final int DAY_MINUTES = 1_440;

    Span {
        if (day < 1 || day > 7 || opensMinute < 0 || opensMinute >= DAY_MINUTES) {
            throw new IllegalArgumentException("no such time of the week: day " + day + ", minute " + opensMinute);
        }
        if (closesMinute <= opensMinute || closesMinute > opensMinute + DAY_MINUTES) {
            throw new IllegalArgumentException("a span lasts up to a day: " + opensMinute + " to " + closesMinute);
        }
    }

    /// From "HH:MM" texts. A closing time not after the opening time is the next day's; "24:00" is midnight.
    static Span of(int day, String opens, String closes) {
        int from = minute(opens);
        int to = minute(closes);
        return new Span(day, from, to <= from ? to + DAY_MINUTES : to);
    }

    String opens() {
        return text(opensMinute);
    }

    String closes() {
        return text(closesMinute > DAY_MINUTES ? closesMinute - DAY_MINUTES : closesMinute);
    }

    /// Minutes from Monday midnight; past the end of the week for a span that runs into Monday.
    int startOfWeekMinute() {
        return (day - 1) * DAY_MINUTES + opensMinute;
    }

    int endOfWeekMinute() {
        return (day - 1) * DAY_MINUTES + closesMinute;
    }

    @Override
    public int compareTo(Span other) {
        return Integer.compare(startOfWeekMinute(), other.startOfWeekMinute());
    }

    private static int minute(String text) {
        return Integer.parseInt(text.substring(0, 2)) * 60 + Integer.parseInt(text.substring(3));
    }

    private static String text(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }
}
