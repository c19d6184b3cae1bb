package com.foodieexpress.tracking.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/// What a tracker shows in place of an identifier: 24 letters and digits, 120 random bits, easy to type on
/// a phone.
///
/// So much chance needs no slow hash: the SHA-256 that is kept tells nothing.
final class DeviceToken {

    private static final SecureRandom RANDOM = new SecureRandom();
    /// Crockford's: no i, l, o, u.
    private static final char[] LETTERS = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int LENGTH = 24;

    private DeviceToken() {}

    static String mint() {
        var text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(LETTERS[RANDOM.nextInt(LETTERS.length)]);
        }
        return text.toString();
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
