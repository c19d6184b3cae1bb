package com.foodieexpress.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TellingTest {

    @Test
    void everyTellingHasItsOwnKeyAndIsFoundByItsEvent() {
        assertThat(Telling.values()).extracting(Telling::key).doesNotHaveDuplicates();
        assertThat(Telling.of("order.accepted")).containsExactly(Telling.ACCEPTED);
        assertThat(Telling.of("order.cancelled"))
                .containsExactly(Telling.CANCELLED, Telling.CALLED_OFF, Telling.JOB_CANCELLED);
        assertThat(Telling.of("order.unheard_of")).isEmpty();
    }

    @Test
    void everyTextIsFilledIn() {
        Map<String, String> args = Map.of("order", "A-1042", "restaurant", "Pizza Palace");
        assertThat(Arrays.stream(Telling.values())
                        .flatMap(each -> java.util.stream.Stream.of(each.title(args::get), each.body(args::get))))
                .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("{", "}"));
        assertThat(Telling.ACCEPTED.body(args::get)).isEqualTo("Pizza Palace accepted your order A-1042.");
        assertThat(Telling.ACCEPTED.key()).isEqualTo("order.accepted.customer");
    }

    /// The pages say it in the reader's language, by the key.
    @Test
    void thePagesHaveWordsForEveryTelling() throws IOException {
        String words = Files.readString(Path.of("../web/packages/i18n/src/told/en.ts"));
        for (Telling each : Telling.values()) {
            assertThat(words).contains("'" + each.key() + ".title'", "'" + each.key() + ".body'");
        }
    }
}
