package com.foodieexpress.identity.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Argon2id with one set of parameters. Hashes are PHC strings, which name their own parameters:
/// `$argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>`.
record Argon2(int memoryKib, int passes, int lanes) {

    private static final Pattern PHC =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return prefix() + base64.encodeToString(salt) + "$" + base64.encodeToString(derive(password, salt, HASH_BYTES));
    }

    boolean madeWithTheseParameters(String phc) {
        return phc.startsWith(prefix());
    }

    static boolean matches(String password, String phc) {
        Matcher parts = PHC.matcher(phc);
        if (!parts.matches()) {
            throw new IllegalStateException("a stored password hash is not an Argon2id PHC string");
        }
        var parameters = new Argon2(number(parts, 1), number(parts, 2), number(parts, 3));
        byte[] salt = Base64.getDecoder().decode(parts.group(4));
        byte[] expected = Base64.getDecoder().decode(parts.group(5));
        return MessageDigest.isEqual(expected, parameters.derive(password, salt, expected.length));
    }

    private String prefix() {
        return "$argon2id$v=19$m=" + memoryKib + ",t=" + passes + ",p=" + lanes + "$";
    }

    private byte[] derive(String password, byte[] salt, int bytes) {
        return Argon2Engine.best().derive(this, password.getBytes(StandardCharsets.UTF_8), salt, bytes);
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
