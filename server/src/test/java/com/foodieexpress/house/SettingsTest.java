package com.foodieexpress.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `.env.example` tells every setting of the server, its default and its comment, as the code has them.
class SettingsTest {

    @Test
    void theExampleIsWhatTheCodeSays() throws Exception {
        assertThat(Repository.text(Repository.ROOT.resolve(".env.example")))
                .as("the settings changed: java tools/SettingsExample.java")
                .isEqualTo(printed());
    }

    @Test
    void aSettingStandsUnderItsEnvironmentNameWithItsDefaultAndComment(@TempDir Path folder) throws Exception {
        var planted = Planted.in(folder)
                .write("ordering/TaxConfig.java", """
                        /// Taxes. What the state takes.
                        @ConfigMapping(prefix = "foodie.ordering")
                        interface TaxConfig {

                            /// Not a setting.
                            enum Kind {
                                /// Nor this.
                                FLAT
                            }

                            /// How long a quote
                            /// holds.
                            @WithDefault("PT10M")
                            @Min(1)
                            Duration quoteLife();

                            Optional<String> taxRatePerMille();
                        }
                        """)
                .write("ordering/Other.java", "interface Other {\n    Duration unrelated();\n}\n");
        assertThat(printed("--print", planted.sources().toString()))
                .contains("# --- taxes ---")
                .contains(
                        "\n# How long a quote holds.\n#FOODIE_ORDERING_QUOTE_LIFE=PT10M\n#FOODIE_ORDERING_TAX_RATE_PER_MILLE=\n")
                .doesNotContain("Not a setting", "Nor this", "UNRELATED");
    }

    private static String printed(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "tools/SettingsExample.java"));
        command.addAll(arguments.length == 0 ? List.of("--print") : List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(Repository.ROOT.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return text;
    }
}
