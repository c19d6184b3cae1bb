package com.foodieexpress.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.platform.messages.Message;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the messages say, in both languages.
class CodeTextsTest {

    /// The letters of a text message that costs one part, as far as our languages use them (GSM 03.38).
    private static final String ONE_PART = "[A-Za-z0-9 .,:;!?'\"()&éèùàòÉ-]{1,160}";

    private final CodeTexts texts = new CodeTexts(
            new SmallRyeConfigBuilder().withMapping(CodesConfig.class).build().getConfigMapping(CodesConfig.class));

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(properties("fr").stringPropertyNames())
                .isEqualTo(properties("en").stringPropertyNames());
        assertThat(properties("fr").values())
                .doesNotContainAnyElementsOf(properties("en").values());
    }

    @ParameterizedTest
    @EnumSource(CodeTexts.Kind.class)
    void everyMessageIsWhole(CodeTexts.Kind kind) {
        String code = kind.hasCode() ? "012345" : null;
        for (Language language : Language.values()) {
            Message mail = texts.write(kind, Destination.email("ada@test.example"), language, code);
            Message sms = texts.write(kind, Destination.phone("+33612345678"), language, code);
            for (String text : new String[] {mail.subject(), mail.text(), mail.html(), sms.text()}) {
                assertThat(text).isNotBlank().doesNotContain("{", "}", "NOT_FOUND", "null");
            }
            assertThat(mail.html()).contains("lang=\"" + language.wire() + "\"");
            assertThat(sms.text()).as("one part").matches(ONE_PART);
            assertThat(mail.subject())
                    .as("a code in a subject is read off a locked screen")
                    .doesNotContain("012345");
            if (code != null) {
                assertThat(mail.text()).contains(code, Long.toString(texts.minutes(kind)));
                assertThat(mail.html()).contains(code);
                assertThat(sms.text()).contains(code);
            }
        }
    }

    @Test
    void quotesAreEscapedInHtmlAndOnlyThere() {
        Message mail =
                texts.write(CodeTexts.Kind.SIGN_UP_TAKEN, Destination.email("ada@test.example"), Language.EN, "012345");
        assertThat(mail.text()).contains("\"Forgot password\"");
        assertThat(mail.html()).contains("&quot;Forgot password&quot;");
    }

    @Test
    void neitherMessageNorDestinationTellsItselfToALog() {
        Destination to = Destination.email("ada@test.example");
        Message mail = texts.write(CodeTexts.Kind.LOGIN, to, Language.EN, "012345");
        assertThat(Map.of(to, mail).toString()).doesNotContain("ada", "012345");
    }

    private static Properties properties(String language) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(
                CodeTextsTest.class.getResourceAsStream("/identity/messages/" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
