package com.foodieexpress.platform.audit;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// A SHA-256 value. Equal when all 32 bytes are.
record Hash(long a, long b, long c, long d) {

    static final int BYTES = 32;
    static final Hash ZERO = new Hash(0, 0, 0, 0);

    /// Throws [IllegalArgumentException] unless there are exactly 32 bytes.
    static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return new Hash(in.getLong(), in.getLong(), in.getLong(), in.getLong());
    }

    static Hash ofBase64(String text) {
        return of(Base64.getDecoder().decode(text));
    }

    /// The hash of the parts, one after the other.
    static Hash sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return of(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .putLong(a)
                .putLong(b)
                .putLong(c)
                .putLong(d)
                .array();
    }

    String base64() {
        return Base64.getEncoder().encodeToString(bytes());
    }

    @Override
    public String toString() {
        return base64();
    }
}
