package com.foodieexpress.routing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            24 av princesse grace     | avenue princesse grace | 24
            Avenue Princesse-Grâce 24 | avenue princesse grace | 24
            12 bis rue Grimaldi       | rue grimaldi           | 12bis
            12bis bd des Moulins      | boulevard des moulins  | 12bis
            rue du 11 novembre        | rue du 11 novembre     | -
            Pl. d'Armes               | place d armes          | -
            bd                        | bd                     | -
            7                         | 7                      | -
            Œuf % _ \\ '' ;           | oeuf                   | -
            """)
    void aQueryIsTakenApart(String typed, String words, String number) {
        PlaceText.Query query = Objects.requireNonNull(PlaceText.query(typed));
        assertThat(query.text()).isEqualTo(words);
        assertThat(query.houseNumber()).isEqualTo(number);
    }

    @Property
    void foldingTwiceChangesNothingMoreAndLeavesNoWildcard(@ForAll String text) {
        String folded = PlaceText.fold(text);
        assertThat(PlaceText.fold(folded)).isEqualTo(folded);
        assertThat(folded).doesNotContain("%", "_", "\\", "\0", "  ");
    }

    @Property
    void anyTextIsAQueryWithWordsOrNone(@ForAll String text) {
        PlaceText.Query query = PlaceText.query(text);
        if (query != null) {
            assertThat(query.words()).isNotEmpty().doesNotContain("");
        }
    }
}
