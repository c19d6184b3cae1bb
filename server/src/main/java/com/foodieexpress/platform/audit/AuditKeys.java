package com.foodieexpress.platform.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.jspecify.annotations.Nullable;

/// The keys of the trail, none of them in the database: Ed25519 for checkpoints, and from each of them a secret that
/// marks entries as the application's own.
///
/// The first key signs and marks. The others are former ones and only verify. A key is 32 bytes in Base64 (the seed),
/// or
/// `pub:` and the public key, which verifies checkpoints but cannot tell marks. Thread-safe.
final class AuditKeys {

    private record Key(
            String id,
            Ed25519PublicKeyParameters open,
            @Nullable Ed25519PrivateKeyParameters secret,
            @Nullable SecretKeySpec marks) {}

    private static final String OPEN = "pub:";
    private final List<Key> keys;

    private AuditKeys(List<Key> keys) {
        this.keys = keys;
    }

    /// Reads keys separated by commas or blanks; throws [IllegalArgumentException], without telling the key, when one
    /// is
    /// none.
    static AuditKeys parse(String text) {
        var keys = new ArrayList<Key>();
        for (String each : text.strip().split("[,\\s]+", -1)) {
            keys.add(key(each));
        }
        return new AuditKeys(List.copyOf(keys));
    }

    private static Key key(String text) {
        boolean open = text.startsWith(OPEN);
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(open ? text.substring(OPEN.length()) : text);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("an audit key is no Base64");
        }
        if (bytes.length != 32) {
            throw new IllegalArgumentException("an audit key has " + bytes.length + " bytes instead of 32");
        }
        if (open) {
            var publicKey = new Ed25519PublicKeyParameters(bytes);
            return new Key(id(publicKey), publicKey, null, null);
        }
        var secret = new Ed25519PrivateKeyParameters(bytes);
        var marks = new SecretKeySpec(
                hmac(new SecretKeySpec(bytes, "HmacSHA256"), "foodieexpress audit mark".getBytes(UTF_8)), "HmacSHA256");
        return new Key(id(secret.generatePublicKey()), secret.generatePublicKey(), secret, marks);
    }

    private static String id(Ed25519PublicKeyParameters key) {
        return HexFormat.of().formatHex(Hash.sha256(key.getEncoded()).bytes(), 0, 8);
    }

    /// The id of the key that signs: the beginning of the public key's hash.
    String signer() {
        return keys.getFirst().id();
    }

    /// The public key that signs, to be given to auditors.
    String signerOpen() {
        return OPEN + Base64.getEncoder().encodeToString(keys.getFirst().open().getEncoded());
    }

    /// Whether this side holds a secret and can sign and tell marks.
    boolean canSign() {
        return keys.getFirst().secret() != null;
    }

    byte[] sign(byte[] body) {
        Ed25519PrivateKeyParameters secret = keys.getFirst().secret();
        if (secret == null) {
            throw new IllegalStateException("the first audit key is a public one and cannot sign");
        }
        var signer = new Ed25519Signer();
        signer.init(true, secret);
        signer.update(body, 0, body.length);
        return signer.generateSignature();
    }

    boolean knows(String keyId) {
        return keys.stream().anyMatch(key -> key.id().equals(keyId));
    }

    /// False also for a key that is not ours.
    boolean verifies(String keyId, byte[] body, byte[] signature) {
        return keys.stream().filter(key -> key.id().equals(keyId)).anyMatch(key -> {
            var verifier = new Ed25519Signer();
            verifier.init(false, key.open());
            verifier.update(body, 0, body.length);
            return verifier.verifySignature(signature);
        });
    }

    Hash mark(byte[] content) {
        SecretKeySpec marks = keys.getFirst().marks();
        if (marks == null) {
            throw new IllegalStateException("the first audit key is a public one and cannot mark entries");
        }
        return Hash.of(hmac(marks, content));
    }

    /// Whether one of the keys made this mark.
    boolean marked(byte[] content, Hash mark) {
        for (Key key : keys) {
            SecretKeySpec marks = key.marks();
            if (marks != null && MessageDigest.isEqual(hmac(marks, content), mark.bytes())) {
                return true;
            }
        }
        return false;
    }

    private static byte[] hmac(SecretKeySpec key, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
