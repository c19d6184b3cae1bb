package com.foodieexpress.analytics.internal;

import com.foodieexpress.kernel.Money;
import com.foodieexpress.kernel.Refusal;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/// The words and number forms of reports in one language. Texts lie in
/// `analytics/report/<language>.properties`.
record ReportWords(Locale locale, Properties texts) {

    private static final Map<String, ReportWords> LANGUAGES =
            Map.of("en", read("en", Locale.UK), "fr", read("fr", Locale.FRANCE));

    /// Refuses (400) a language reports are not written in.
    static ReportWords of(String language) {
        ReportWords words = LANGUAGES.get(language);
        if (words == null) {
            throw Refusal.invalid("lang", "must be en or fr");
        }
        return words;
    }

    String say(String key) {
        return Objects.requireNonNull(texts.getProperty(key), key);
    }

    String number(double value) {
        return NumberFormat.getNumberInstance(locale).format(value);
    }

    String percent(double fraction) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(fraction);
    }

    String millis(double value) {
        return number(Math.round(value * 10) / 10.0) + "\u00a0ms";
    }

    String money(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(money.currency());
        return format.format(money.amountMinor() / Math.pow(10, money.currency().getDefaultFractionDigits()));
    }

    String day(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale)
                .format(moment.atZone(zone));
    }

    String moment(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(moment.atZone(zone));
    }

    /// As short as an axis has room for: the hour within days, the day within what is longer.
    String tick(Instant moment, ZoneId zone, boolean byDays) {
        return DateTimeFormatter.ofPattern(byDays ? "d MMM" : "HH:mm", locale).format(moment.atZone(zone));
    }

    private static ReportWords read(String language, Locale locale) {
        var texts = new Properties();
        String file = "/analytics/report/" + language + ".properties";
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(ReportWords.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ReportWords(locale, texts);
    }
}
