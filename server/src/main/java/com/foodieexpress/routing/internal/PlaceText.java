package com.foodieexpress.routing.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Brings names and queries into one form: lower case, no accents, words apart by single blanks.
///
/// Done here and not in the database, so that what is stored and what is asked can never be folded differently.
final class PlaceText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern HOUSE_NUMBER = Pattern.compile("\\d{1,4}([a-z]|bis|ter|quater)?");
    private static final List<String> NUMBER_SUFFIXES = List.of("bis", "ter", "quater");
    private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(
            Map.entry("av", "avenue"),
            Map.entry("ave", "avenue"),
            Map.entry("bd", "boulevard"),
            Map.entry("bld", "boulevard"),
            Map.entry("blvd", "boulevard"),
            Map.entry("boul", "boulevard"),
            Map.entry("r", "rue"),
            Map.entry("pl", "place"),
            Map.entry("imp", "impasse"),
            Map.entry("ch", "chemin"),
            Map.entry("rte", "route"),
            Map.entry("sq", "square"),
            Map.entry("st", "saint"),
            Map.entry("ste", "sainte"));

    private PlaceText() {}

    static String fold(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String letters = plain.toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss");
        return NO_LETTER_OR_DIGIT.matcher(letters).replaceAll(" ").strip();
    }

    /// A house number without blanks: `12 bis` and `12BIS` are the same door.
    static String foldNumber(String houseNumber) {
        return fold(houseNumber).replace(" ", "");
    }

    /// What somebody typed, taken apart. `words` is never empty.
    record Query(List<String> words, @Nullable String houseNumber) {
        String text() {
            return String.join(" ", words);
        }

        String last() {
            return words.getLast();
        }
    }

    /// Null when nothing searchable was typed.
    static @Nullable Query query(String typed) {
        String folded = fold(typed);
        if (folded.isEmpty()) {
            return null;
        }
        var words = new ArrayList<>(List.of(folded.split(" ")));
        String number = takeNumber(words);
        // The last word may be unfinished: "av" can still become "Avangard".
        for (int i = 0; i < words.size() - 1; i++) {
            words.set(i, ABBREVIATIONS.getOrDefault(words.get(i), words.get(i)));
        }
        return new Query(List.copyOf(words), number);
    }

    /// Takes a number at either end away, with its suffix, unless nothing else was typed.
    private static @Nullable String takeNumber(List<String> words) {
        int at = isNumber(words, 0) ? 0 : lastNumber(words);
        if (at < 0 || words.size() < 2) {
            return null;
        }
        String number = words.remove(at);
        if (at < words.size() && words.size() > 1 && NUMBER_SUFFIXES.contains(words.get(at))) {
            number += words.remove(at);
        }
        return number;
    }

    private static int lastNumber(List<String> words) {
        int last = words.size() - 1;
        if (isNumber(words, last)) {
            return last;
        }
        return last > 0 && NUMBER_SUFFIXES.contains(words.get(last)) && isNumber(words, last - 1) ? last - 1 : -1;
    }

    private static boolean isNumber(List<String> words, int at) {
        return HOUSE_NUMBER.matcher(words.get(at)).matches();
    }
}
