package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.breach.BreachedPasswords;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which passwords may be chosen, after NIST SP 800-63B-4 and ASVS 5.0 (6.2): length counts, kinds of characters do
/// not; what anybody would try first is refused, and what is known from leaks. Existing passwords are never held
/// against these rules.
final class PasswordRules {

    static final int MAX_LENGTH = 200;

    private static final Set<String> COMMON = load("common-passwords.txt", "frequent-passwords.txt");
    private static final List<String> SERVICE = List.of("foodieexpress", "foodexpress", "foodie", "express");
    /// What must be left of a password when names are taken out of it.
    private static final int LEAST_OF_ITS_OWN = 5;

    private static final int SHORTEST_NAME = 4;
    private static final int LONGEST_REPEATED = 3;
    private static final List<String> RUNS = List.of(
            "0123456789012345", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "qwertzuiop", "azertyuiop");

    private static volatile int minLength = 8;
    private static volatile @Nullable BreachedPasswords breached;

    private PasswordRules() {}

    /// Takes over the configuration, once at the start.
    static void configure(int shortest, @Nullable BreachedPasswords leaked) {
        minLength = shortest;
        breached = leaked;
    }

    /// What is wrong with the password, null when nothing is. `own` are further words that belong to the person: names,
    /// the business.
    static @Nullable String objection(String password, String email, @Nullable String... own) {
        if (password.codePointCount(0, password.length()) < minLength) {
            return "must have at least " + minLength + " characters";
        }
        if (password.length() > MAX_LENGTH) {
            return "must have at most " + MAX_LENGTH + " characters";
        }
        String lower = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (isCommon(lower) || isPattern(lower)) {
            return "is too common";
        }
        if (lower.equals(email) || lower.equals(localPart(email))) {
            return "must differ from the e-mail address";
        }
        if (isMadeOfNames(lower, names(email, own))) {
            return "must not be made of your name, your address or the name of this service";
        }
        BreachedPasswords leaked = breached;
        if (leaked != null && (leaked.contains(password) || leaked.contains(lower))) {
            return "is known from a leak of passwords, choose another one";
        }
        return null;
    }

    /// On the list, or on it with digits and signs around it: `Sunshine2026!` is tried right after `sunshine`.
    private static boolean isCommon(String lower) {
        return COMMON.contains(lower) || COMMON.contains(lower.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", ""));
    }

    /// One piece again and again, or a walk along the alphabet, the digits or a row of keys.
    private static boolean isPattern(String text) {
        for (int length = 1; length <= LONGEST_REPEATED; length++) {
            String piece = text.substring(0, length);
            if (piece.repeat(text.length() / length + 1).startsWith(text)) {
                return true;
            }
        }
        String backwards = new StringBuilder(text).reverse().toString();
        return RUNS.stream().anyMatch(run -> run.contains(text) || run.contains(backwards));
    }

    private static boolean isMadeOfNames(String lower, List<String> names) {
        String rest = lower;
        for (String name : names) {
            rest = rest.replace(name, "");
        }
        return rest.length() < lower.length()
                && rest.codePoints().filter(Character::isLetterOrDigit).count() < LEAST_OF_ITS_OWN;
    }

    /// Longest first, so that a name inside another one leaves nothing of it.
    private static List<String> names(String email, @Nullable String... own) {
        var names = new ArrayList<>(SERVICE);
        names.add(localPart(email));
        for (String word : own) {
            if (word != null) {
                names.addAll(List.of(word.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
            }
        }
        names.removeIf(name -> name.length() < SHORTEST_NAME);
        names.sort(Comparator.comparingInt(String::length).reversed());
        return names;
    }

    private static String localPart(String email) {
        return email.replaceFirst("@.*", "");
    }

    private static Set<String> load(String... files) {
        Set<String> words = new HashSet<>();
        for (String file : files) {
            try (InputStream list =
                    Objects.requireNonNull(PasswordRules.class.getResourceAsStream("/identity/" + file), file)) {
                new String(list.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .forEach(words::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Set.copyOf(words);
    }
}
