package com.foodieexpress.alerting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.kernel.UuidV7;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The words of notices, English and French.
class NoticeWordsTest {

    private static final Path PAGES = Path.of("../web/apps/admin/src/messages/alerts/fr.ts");
    private static final Pattern RULE = Pattern.compile("(?m)^ {2}'(rule\\.[a-z-]+)': '(.*)',$");
    private static final NoticeWords ENGLISH = NoticeWords.in(Locale.ENGLISH);
    private static final NoticeWords FRENCH = NoticeWords.in(Locale.FRENCH);

    @Test
    void titlesSayWhatItIsAbout() {
        assertThat(FRENCH.title(Notice.Kind.FIRING, Severity.WARNING, "A")).isEqualTo("A");
        assertThat(FRENCH.title(Notice.Kind.FIRING, Severity.CRITICAL, "A")).isEqualTo("Critique\u00a0: A");
        assertThat(FRENCH.title(Notice.Kind.ESCALATED, Severity.CRITICAL, "A"))
                .isEqualTo("Pas encore prise en charge\u00a0: A");
        assertThat(FRENCH.title(Notice.Kind.RESOLVED, Severity.CRITICAL, "A")).isEqualTo("Terminée\u00a0: A");
        assertThat(ENGLISH.title(Notice.Kind.FIRING, Severity.CRITICAL, "A")).isEqualTo("Critical: A");
        assertThat(ENGLISH.title(Notice.Kind.RESOLVED, Severity.INFO, "A")).isEqualTo("Over: A");
    }

    @Test
    void amountsHaveTheFormOfTheirLanguage() {
        assertThat(FRENCH.amount(0.125, Measure.Unit.SHARE)).isEqualTo("12,5\u00a0%");
        assertThat(ENGLISH.amount(0.125, Measure.Unit.SHARE)).isEqualTo("12.5 %");
        assertThat(FRENCH.amount(3, Measure.Unit.PER_MINUTE)).isEqualTo("3 par minute");
        assertThat(ENGLISH.amount(3, Measure.Unit.PER_MINUTE)).isEqualTo("3 a minute");
        assertThat(ENGLISH.amount(1_234.5, Measure.Unit.MILLIS)).isEqualTo("1235 ms");
        assertThat(FRENCH.line("{limit}", "1", "2")).isEqualTo("{limit}\u00a0: 1, limite 2");
    }

    @Test
    void aLanguageThatIsNotOursIsEnglish() {
        assertThat(NoticeWords.in(Locale.KOREAN)).isSameAs(ENGLISH);
        assertThat(NoticeWords.in(Locale.CANADA_FRENCH)).isSameAs(FRENCH);
    }

    @Test
    void aRuleIsCalledAsOnThePagesUntilSomebodyNamesIt() {
        assertThat(FRENCH.name(rule("no-calls", "No calls at all"))).isEqualTo("Aucun appel");
        assertThat(ENGLISH.name(rule("no-calls", "No calls at all"))).isEqualTo("No calls at all");
        assertThat(FRENCH.name(rule("no-calls", "Silence")))
                .as("somebody's own word")
                .isEqualTo("Silence");
        assertThat(FRENCH.name(rule(null, "Ours"))).isEqualTo("Ours");
    }

    @Test
    void bothLanguagesSayEverythingAndAllRulesHaveTheNamesOfThePages() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        RULE.matcher(Files.readString(PAGES)).results().forEach(rule -> pages.put(rule.group(1), rule.group(2)));
        Map<String, String> ours = new TreeMap<>();
        FRENCH.texts().stringPropertyNames().stream()
                .filter(key -> key.startsWith("rule."))
                .forEach(key -> ours.put(key, FRENCH.texts().getProperty(key)));
        assertThat(ours).isEqualTo(pages);
        assertThat(DefaultRules.terms().keySet())
                .allSatisfy(slug -> assertThat(ours).containsKey("rule." + slug));
        Set<String> others = new TreeSet<>(FRENCH.texts().stringPropertyNames());
        others.removeAll(ours.keySet());
        assertThat(others).isEqualTo(ENGLISH.texts().stringPropertyNames());
        for (Measure.Unit unit : Measure.Unit.values()) {
            assertThat(FRENCH.amount(1.5, unit))
                    .isNotEqualTo(ENGLISH.amount(1.5, unit))
                    .doesNotContain("{");
        }
    }

    private static Rule rule(@Nullable String slug, String name) {
        Rule.Terms terms = DefaultRules.terms().values().iterator().next();
        return new Rule(
                UuidV7.next(),
                slug,
                1,
                true,
                new Rule.Terms(
                        name,
                        terms.measure(),
                        terms.group(),
                        terms.condition(),
                        terms.forSeconds(),
                        terms.keepSeconds(),
                        terms.severity(),
                        terms.channels(),
                        terms.steps()));
    }
}
