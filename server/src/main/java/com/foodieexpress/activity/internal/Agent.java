package com.foodieexpress.activity.internal;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What kind of program calls, as it says itself. The header's text is not kept: it tells devices apart.
/// The numbers are stored.
enum Agent {
    NONE(0),
    BROWSER(1),
    PHONE_BROWSER(2),
    APP(3),
    BOT(4),
    PROGRAM(5);

    private static final Pattern APPS = Pattern.compile("okhttp|Expo/|CFNetwork|Dart/|OwnTracks|Traccar");
    private static final Pattern BOTS = Pattern.compile("(?i)bot\\b|crawl|spider");

    private final int number;

    Agent(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Agent of(int number) {
        return values()[number];
    }

    static Agent of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return NONE;
        }
        if (BOTS.matcher(header).find()) {
            return BOT;
        }
        if (APPS.matcher(header).find()) {
            return APP;
        }
        if (header.startsWith("Mozilla/")) {
            return header.contains("Mobile") ? PHONE_BROWSER : BROWSER;
        }
        return PROGRAM;
    }
}
