package com.foodieexpress.identity.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Time-based one-time passwords, RFC 6238, in the one form that every authenticator app understands:
/// HMAC-SHA-1, 30 seconds, six digits.
final class Totp {

    static final int PERIOD_SECONDS = 30;
    static final int DIGITS = 6;
    /// RFC 4226 asks for as many bytes as the hash has.
    static final int SECRET_BYTES = 20;
    /// Steps a telephone's clock may be off, either way.
    static final int DRIFT = 1;

    private static final int MILLION = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {}

    static byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), PERIOD_SECONDS);
    }

    static String code(byte[] secret, long step) {
        return digits(truncated(secret, step) % MILLION, DIGITS);
    }

    /// The step whose code this is, when it lies within the drift and after `lastUsed`; empty otherwise.
    /// Takes the same time whatever the code is.
    static OptionalLong match(byte[] secret, String code, Instant now, long lastUsed) {
        long present = step(now);
        byte[] shown = code.getBytes(UTF_8);
        long matched = -1;
        for (long step = present - DRIFT; step <= present + DRIFT; step++) {
            byte[] expected = code(secret, step).getBytes(UTF_8);
            boolean counts = MessageDigest.isEqual(expected, shown) & step > lastUsed;
            // The newest that fits, should two steps share a code: the older one must not be left for a second use.
            matched = counts ? step : matched;
        }
        return matched < 0 ? OptionalLong.empty() : OptionalLong.of(matched);
    }

    /// RFC 4226, 5.3: four bytes of the HMAC, from where its last four bits say, without the sign.
    static int truncated(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            return ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xF) & Integer.MAX_VALUE;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-1", e);
        }
    }

    static String digits(int number, int digits) {
        return String.format(Locale.ROOT, "%0" + digits + "d", number);
    }
}
