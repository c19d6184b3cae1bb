package com.foodieexpress.alerting.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/// The words and number forms of notices in one language. Texts lie in
/// `alerting/messages/<language>.properties`.
record NoticeWords(Locale locale, Properties texts) {

    private static final NoticeWords ENGLISH = read(Locale.ENGLISH);
    private static final Map<String, NoticeWords> OTHERS = Map.of("fr", read(Locale.FRENCH));

    /// English where `language` is none of ours.
    static NoticeWords in(Locale language) {
        return OTHERS.getOrDefault(language.getLanguage(), ENGLISH);
    }

    String title(Notice.Kind kind, Severity severity, String name) {
        boolean critical = kind == Notice.Kind.FIRING && severity == Severity.CRITICAL;
        return say(critical ? "critical" : kind.word()).replace("{name}", name);
    }

    /// A rule the platform came with is called as on the pages, unless the operator gave it a name.
    String name(Rule rule) {
        String given = rule.terms().name();
        String slug = rule.slug();
        Rule.Terms first = slug == null ? null : DefaultRules.terms().get(slug);
        boolean renamed = first == null || !first.name().equals(given);
        return renamed ? given : texts.getProperty("rule." + slug, given);
    }

    String line(String group, String value, String limit) {
        return say("line").replace("{value}", value).replace("{limit}", limit).replace("{group}", group);
    }

    String more(int count) {
        return say("more").replace("{count}", Integer.toString(count));
    }

    String amount(double value, Measure.Unit unit) {
        double shown = unit == Measure.Unit.SHARE ? value * 100 : value;
        return say("unit." + unit.name().toLowerCase(Locale.ROOT)).replace("{value}", number(shown));
    }

    private String number(double value) {
        return value == Math.rint(value) || Math.abs(value) >= 100
                ? Long.toString(Math.round(value))
                : String.format(locale, "%.1f", value);
    }

    private String say(String key) {
        return Objects.requireNonNull(texts.getProperty(key), key);
    }

    private static NoticeWords read(Locale locale) {
        var texts = new Properties();
        String file = "/alerting/messages/" + locale.getLanguage() + ".properties";
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(NoticeWords.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new NoticeWords(locale, texts);
    }
}
