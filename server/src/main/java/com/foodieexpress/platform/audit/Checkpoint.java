package com.foodieexpress.platform.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The tree at one size, signed. `previous` is the hash of the checkpoint before, zero for the first.
///
/// What is signed is a text like those of transparency logs (C2SP tlog-checkpoint): origin, size, root, and two lines
/// of
/// our own.
record Checkpoint(long size, Hash root, Instant sealedAt, Hash previous, String keyId, String signature) {

    static Checkpoint sign(UUID trail, AuditKeys keys, long size, Hash root, Instant at, @Nullable Checkpoint before) {
        Hash previous = before == null ? Hash.ZERO : before.hash(trail);
        byte[] signature = keys.sign(body(trail, size, root, at, previous));
        return new Checkpoint(
                size, root, at, previous, keys.signer(), Base64.getEncoder().encodeToString(signature));
    }

    boolean isSigned(UUID trail, AuditKeys keys) {
        try {
            return keys.verifies(keyId, body(trail), Base64.getDecoder().decode(signature));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    /// What the next checkpoint names as its previous one.
    Hash hash(UUID trail) {
        return Hash.sha256(body(trail));
    }

    byte[] body(UUID trail) {
        return body(trail, size, root, sealedAt, previous);
    }

    private static byte[] body(UUID trail, long size, Hash root, Instant at, Hash previous) {
        return ("foodieexpress/audit/" + trail + "\n" + size + "\n" + root.base64() + "\ntime " + at + "\nprevious "
                        + previous.base64() + "\n")
                .getBytes(UTF_8);
    }
}
