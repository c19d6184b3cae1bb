package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.config.PlatformConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// The secret arithmetic of one-time codes: making, hashing and comparing them, and what stands for an address.
///
/// A six-digit code has a million values, so a plain hash of it is no secret to anybody who sees the table; these are
/// keyed with a pepper that is not in the database.
@ApplicationScoped
class CodeSecrets {

    private static final int DIGITS = 6;
    private static final int MILLION = 1_000_000;
    private static final int LEAST_PEPPER = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec codeKey;
    private final SecretKeySpec placeKey;
    private final SecretKeySpec sealKey;

    CodeSecrets(CodesConfig codes, PlatformConfig platform) {
        byte[] pepper = codes.pepper().map(CodeSecrets::given).orElseGet(() -> kept(platform));
        var root = new SecretKeySpec(pepper, "HmacSHA256");
        this.codeKey = new SecretKeySpec(mac(root, utf8("code")), "HmacSHA256");
        this.placeKey = new SecretKeySpec(mac(root, utf8("destination")), "HmacSHA256");
        this.sealKey = new SecretKeySpec(mac(root, utf8("seal")), "AES");
    }

    /// Six digits, each of the million as likely as the others.
    static String newCode() {
        return String.format("%0" + DIGITS + "d", RANDOM.nextInt(MILLION));
    }

    /// Six digits without the blanks and hyphens people copy along; null when it is no code.
    static @Nullable String plain(String typed) {
        if (typed.length() > 40) {
            return null;
        }
        String bare = typed.replaceAll("[\\s\\u00a0-]", "");
        return bare.matches("[0-9]{" + DIGITS + "}") ? bare : null;
    }

    /// What is stored of a code; worth nothing for another request.
    byte[] hash(UUID challengeId, String code) {
        return mac(codeKey, utf8(challengeId + ":" + code));
    }

    /// Takes the same time whatever the two differ in, also when there is nothing to compare with.
    boolean matches(UUID challengeId, String code, byte @Nullable [] stored) {
        byte[] shown = hash(challengeId, code);
        byte[] expected = stored == null ? new byte[shown.length] : stored;
        return MessageDigest.isEqual(expected, shown) & stored != null;
    }

    /// Stands for an address or number where only its sameness matters.
    byte[] key(Destination destination) {
        return mac(placeKey, utf8(destination.channel().wire() + ":" + destination.address()));
    }

    /// Stands for an account beside [#key].
    byte[] key(UUID accountId) {
        return mac(placeKey, utf8("account:" + accountId));
    }

    /// Keeps an address until the message is sent. Bound to the request, so it cannot be moved to another one.
    byte[] seal(UUID challengeId, String address) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, challengeId, nonce, utf8(address));
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /// Null when it cannot be opened with today's pepper.
    @Nullable
    String open(UUID challengeId, byte[] sealed) {
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            byte[] rest = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
            return new String(cipher(Cipher.DECRYPT_MODE, challengeId, nonce, rest), StandardCharsets.UTF_8);
        } catch (IllegalStateException otherPepper) {
            return null;
        }
    }

    private byte[] cipher(int mode, UUID challengeId, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, sealKey, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(utf8(challengeId.toString()));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an address could not be sealed or opened", e);
        }
    }

    private static byte[] mac(SecretKeySpec key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is missing", e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] given(String pepper) {
        if (pepper.length() < LEAST_PEPPER) {
            throw new IllegalStateException("FOODIE_CODES_PEPPER must have at least " + LEAST_PEPPER + " characters");
        }
        return utf8(pepper);
    }

    /// The pepper of a node on its own, made at its first start.
    private static byte[] kept(PlatformConfig platform) {
        if (platform.databaseUrl().isPresent() && !platform.demo()) {
            throw new IllegalStateException(
                    "FOODIE_CODES_PEPPER must be set beside FOODIE_DATABASE_URL: all nodes need the same");
        }
        Path file = platform.dataDir().resolve("secrets").resolve("codes-pepper");
        try {
            Files.createDirectories(file.getParent());
            try {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                byte[] made = new byte[LEAST_PEPPER];
                RANDOM.nextBytes(made);
                Files.writeString(file, Base64.getEncoder().encodeToString(made));
            } catch (FileAlreadyExistsException kept) {
                // Made at an earlier start.
            }
            return given(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the pepper of the codes cannot be kept", e);
        }
    }
}
