package com.foodieexpress.identity.internal;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One of the codes on paper for somebody who has lost their authenticator app: 120 random bits in six
/// groups of four characters that cannot be mistaken for each other.
///
/// With more than 112 bits a plain hash is enough to store one (OWASP ASVS 5.0, 6.5.2): nothing shorter
/// than the whole space can be tried.
final class RecoveryCode {

    static final int IN_A_SET = 10;

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 24;
    private static final int GROUP = 4;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final int LONGEST_TYPED = 60;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCode() {}

    /// As it is shown: `ABCD-EFGH-…`.
    static String next() {
        var code = new StringBuilder();
        IntStream.range(0, LENGTH).forEach(at -> {
            if (at > 0 && at % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        });
        return code.toString();
    }

    /// The hash of a code however it was typed; null when it has not the form of one.
    static byte @Nullable [] hash(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return null;
        }
        String bare = typed.replaceAll("[\\s\\u00a0-]", "").toUpperCase(Locale.ROOT);
        return FORM.matcher(bare).matches() ? RefreshSecret.hash(bare) : null;
    }

    static byte[] hashOfOurs(String code) {
        return Objects.requireNonNull(hash(code), "a code of ours has the form of one");
    }
}
