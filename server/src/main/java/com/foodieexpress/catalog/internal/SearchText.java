package com.foodieexpress.catalog.internal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Text as the search compares it: lower case, without accents, words apart by one space.
final class SearchText {

    private static final int MOST_WORDS = 6;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchText() {}

    static String of(Collection<String> texts) {
        return fold(String.join(" ", texts));
    }

    /// The words of a query, each of which must occur; the rest of a very long query is ignored.
    static List<String> words(String query) {
        return Arrays.stream(fold(query).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    private static String fold(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae");
        return BETWEEN_WORDS.matcher(bare).replaceAll(" ").strip();
    }
}
