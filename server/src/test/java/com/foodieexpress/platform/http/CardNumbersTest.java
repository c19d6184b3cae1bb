package com.foodieexpress.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.testing.Asvs;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Card numbers go out of free text, whatever their form, and nothing else does.
class CardNumbersTest {

    @Example
    void cardNumbersAreHidden() {
        Map.of(
                        "4111111111111111", "•••• 1111",
                        "pay with 4111 1111 1111 1111, please", "pay with •••• 1111, please",
                        "4111-1111-1111-1111 or 5555555555554444", "•••• 1111 or •••• 4444",
                        "card:378282246310005;cvc 123", "card:•••• 0005;cvc 123",
                        "3782 822463 10005", "•••• 0005",
                        "2 4111 1111 1111 1111", "2 •••• 1111",
                        "٤١١١١١١١١١١١١١١١", "•••• ١١١١")
                .forEach((text, hidden) -> assertThat(CardNumbers.hidden(text)).isEqualTo(hidden));
    }

    @Example
    void everythingElseStays() {
        for (String text : List.of(
                "",
                "ring at 12, third floor",
                "4111111111111112",
                "+4111111111111111",
                "a4111111111111111",
                "41111111111111110",
                "0192f0c0-4111-1111-1111-11111111beef",
                "43.738412 7.424613",
                "2026-11-21 19:30")) {
            assertThat(CardNumbers.hidden(text)).isSameAs(text);
        }
    }

    @Property
    @Asvs("1.3.3")
    void noCardNumberIsLeftAndNothingIsAdded(
            @ForAll("cards") String card, @ForAll("words") String before, @ForAll("words") String after) {
        String text = before + " " + card + "." + after;
        String hidden = CardNumbers.hidden(text);
        assertThat(hidden)
                .doesNotContain(card)
                .hasSizeLessThan(text.length())
                .startsWith(before)
                .endsWith(after);
        assertThat(CardNumbers.hidden(hidden)).isEqualTo(hidden);
    }

    @Property
    void textWithoutLongNumbersIsLeftAlone(@ForAll("words") String text) {
        assertThat(CardNumbers.hidden(text)).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> cards() {
        return Arbitraries.integers()
                .between(12, 18)
                .flatMap(length -> Arbitraries.strings()
                        .numeric()
                        .ofLength(length)
                        .map(digits -> withCheckDigit("4" + digits.substring(1)))
                        .flatMap(card -> Arbitraries.of("", " ", "-", "\u00a0")
                                .map(separator -> card.replaceAll("(\\d{4})(?=\\d{3})", "$1" + separator))));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().alpha().withChars(" ,;\u00e9\n+").ofMaxLength(30);
    }

    private static String withCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 1 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
