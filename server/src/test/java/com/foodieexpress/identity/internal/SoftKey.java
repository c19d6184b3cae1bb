package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.json.Json;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A device that makes and uses one passkey in software (WebAuthn Level 3, ES256, no attestation). What an honest one
/// would never do is done by setting its fields.
final class SoftKey {

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int BACKED_UP = 0x18;
    private static final int WITH_KEY = 0x40;

    final byte[] id = new byte[32];
    String origin = "https://food.example";
    String rpId = "food.example";
    boolean verified = true;
    boolean present = true;
    int counter;
    byte @Nullable [] handle;
    private KeyPair pair = newPair();

    SoftKey() {
        new SecureRandom().nextBytes(id);
    }

    /// Signs with another key from now on, as somebody would who has only seen the public one.
    void forgetPrivateHalf() {
        pair = newPair();
    }

    Map<String, Object> make(String challenge, UUID owner) {
        handle = Passkeys.handle(owner);
        byte[] data = authenticatorData(WITH_KEY, keyData());
        var response = new HashMap<String, Object>();
        response.put("clientDataJSON", base64(clientData("webauthn.create", challenge)));
        response.put("attestationObject", base64(attestation(data)));
        response.put("transports", new String[] {"internal", "hybrid", "carrier-pigeon"});
        return credential(response);
    }

    Map<String, Object> sign(String challenge) {
        counter++;
        byte[] data = authenticatorData(0, new byte[0]);
        byte[] client = clientData("webauthn.get", challenge);
        var response = new HashMap<String, Object>();
        response.put("clientDataJSON", base64(client));
        response.put("authenticatorData", base64(data));
        response.put("signature", base64(signature(data, sha256(client))));
        if (handle != null) {
            response.put("userHandle", base64(handle));
        }
        return credential(response);
    }

    private Map<String, Object> credential(Map<String, Object> response) {
        return new HashMap<>(Map.of(
                "id",
                base64(id),
                "rawId",
                base64(id),
                "type",
                "public-key",
                "clientExtensionResults",
                Map.of(),
                "response",
                response));
    }

    private byte[] clientData(String type, String challenge) {
        return Json.writeBytes(Map.of("type", type, "challenge", challenge, "origin", origin, "crossOrigin", false));
    }

    private byte[] authenticatorData(int more, byte[] rest) {
        int flags = (present ? PRESENT : 0) | (verified ? VERIFIED : 0) | BACKED_UP | more;
        return ByteBuffer.allocate(37 + rest.length)
                .put(sha256(rpId.getBytes(StandardCharsets.UTF_8)))
                .put((byte) flags)
                .putInt(counter)
                .put(rest)
                .array();
    }

    /// Kind of device (none told), length and id of the key, and the key as COSE writes it.
    private byte[] keyData() {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[16]);
        out.write(0);
        out.write(id.length);
        out.writeBytes(id);
        out.writeBytes(new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 0x20});
        out.writeBytes(bytes32(point.getAffineX()));
        out.writeBytes(new byte[] {0x22, 0x58, 0x20});
        out.writeBytes(bytes32(point.getAffineY()));
        return out.toByteArray();
    }

    /// A CBOR map of three texts to: a text, an empty map, bytes.
    private static byte[] attestation(byte[] data) {
        var out = new ByteArrayOutputStream();
        out.write(0xa3);
        text(out, "fmt");
        text(out, "none");
        text(out, "attStmt");
        out.write(0xa0);
        text(out, "authData");
        out.write(0x58);
        out.write(data.length);
        out.writeBytes(data);
        return out.toByteArray();
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.write(0x60 + text.length());
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] signature(byte[] data, byte[] clientHash) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(data);
            signature.update(clientHash);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes32(java.math.BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
