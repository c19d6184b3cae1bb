package com.foodieexpress.notifications.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals a message so that one browser alone can open it, as one record of `aes128gcm` (RFC 8188) with the keys of
/// RFC 8291. The push service between learns its length only.
final class SealPush {

    /// Of text: a body may have 4,096 bytes at most, of which 103 are not text.
    static final int MOST_BYTES = 3_993;

    private static final int RECORD_BYTES = 4_096;
    private static final int SALT_BYTES = 16;
    private static final int TAG_BITS = 128;
    private static final byte LAST_RECORD = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SealPush() {}

    static byte[] seal(byte[] text, ECPublicKey browser, byte[] auth) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return seal(text, browser, auth, PushCurve.newPair(), salt);
    }

    /// `own` and `salt` are for one message each.
    static byte[] seal(byte[] text, ECPublicKey browser, byte[] auth, KeyPair own, byte[] salt) {
        if (text.length > MOST_BYTES) {
            throw new IllegalArgumentException("too long for one record: " + text.length);
        }
        byte[] ownPoint = PushCurve.bytes((ECPublicKey) own.getPublic());
        try {
            var agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(own.getPrivate());
            agreement.doPhase(browser, true);
            byte[] keyInfo = joined("WebPush: info\0".getBytes(US_ASCII), PushCurve.bytes(browser), ownPoint);
            byte[] input = derived(agreement.generateSecret(), auth, keyInfo, 32);
            byte[] key = derived(input, salt, "Content-Encoding: aes128gcm\0".getBytes(US_ASCII), 16);
            byte[] nonce = derived(input, salt, "Content-Encoding: nonce\0".getBytes(US_ASCII), 12);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            byte[] padded = Arrays.copyOf(text, text.length + 1);
            padded[text.length] = LAST_RECORD;
            byte[] sealed = cipher.doFinal(padded);
            return ByteBuffer.allocate(SALT_BYTES + 4 + 1 + ownPoint.length + sealed.length)
                    .put(salt)
                    .putInt(RECORD_BYTES)
                    .put((byte) ownPoint.length)
                    .put(ownPoint)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a push cannot be sealed", e);
        }
    }

    private static byte[] derived(byte[] secret, byte[] salt, byte[] info, int length) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addIKM(secret)
                        .addSalt(salt)
                        .thenExpand(info, length));
    }

    private static byte[] joined(byte[]... parts) {
        var buffer = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(buffer::put);
        return buffer.array();
    }
}
