package com.foodieexpress.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every setting of the server stands in `.env.example`, where people look for it.
class SettingsTest {

    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([\\w.-]+)\"\\)");
    private static final Pattern SETTING = Pattern.compile("(?m)^ {4}[A-Z]?[\\w<>.]+ (\\w+)\\(\\);");

    @Test
    void everySettingIsInTheExample() {
        SortedSet<String> missing = settings(Repository.ROOT.resolve("server/src/main/java"));
        missing.removeIf(Repository.text(Repository.ROOT.resolve(".env.example"))::contains);
        assertThat(missing).as("settings to describe in .env.example").isEmpty();
    }

    @Test
    void settingsAreFoundUnderTheirEnvironmentNames(@TempDir Path folder) {
        var planted = Planted.in(folder)
                .write("ordering/OrderingConfig.java", """
                        @ConfigMapping(prefix = "foodie.ordering")
                        interface OrderingConfig {
                            /// Of a quote.
                            @WithDefault("PT10M")
                            Duration quoteLife();

                            Optional<String> taxRatePerMille();
                        }
                        """)
                .write("ordering/Other.java", "interface Other {\n    Duration unrelated();\n}\n");
        assertThat(settings(planted.sources()))
                .containsExactly("FOODIE_ORDERING_QUOTE_LIFE", "FOODIE_ORDERING_TAX_RATE_PER_MILLE");
    }

    private static SortedSet<String> settings(Path sources) {
        SortedSet<String> settings = new TreeSet<>();
        for (Path file : Repository.files(sources, ".java")) {
            String text = Repository.text(file);
            Matcher mapping = MAPPING.matcher(text);
            if (mapping.find()) {
                Matcher setting = SETTING.matcher(text);
                while (setting.find()) {
                    settings.add(environmentName(mapping.group(1) + "." + setting.group(1)));
                }
            }
        }
        return settings;
    }

    private static String environmentName(String setting) {
        return setting.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("[.-]", "_")
                .toUpperCase(Locale.ROOT);
    }
}
