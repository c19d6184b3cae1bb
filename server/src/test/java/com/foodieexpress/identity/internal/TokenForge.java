package com.foodieexpress.identity.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.foodieexpress.platform.json.Json;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwk.PublicJsonWebKey;

/// Puts tokens together piece by piece, right or wrong, without a library that would refuse to.
final class TokenForge {

    /// The order of the group of P-256, for signatures at its borders.
    static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final String header;
    private final String payload;

    /// Forges on the model of a genuine token.
    TokenForge(String genuine) {
        String[] parts = genuine.split("\\.", -1);
        header = new String(Base64.getUrlDecoder().decode(parts[0]), UTF_8);
        payload = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
    }

    String header() {
        return header;
    }

    String payload() {
        return payload;
    }

    String header(Consumer<ObjectNode> change) {
        return changed(header, change);
    }

    String payload(Consumer<ObjectNode> change) {
        return changed(payload, change);
    }

    private static String changed(String json, Consumer<ObjectNode> change) {
        var object = (ObjectNode) Json.tree(json);
        change.accept(object);
        return Json.write(object);
    }

    /// ES256 over these very texts.
    static String signed(String header, String payload, PublicJsonWebKey key) {
        String input = base64(header) + "." + base64(payload);
        return input + "." + base64(es256(input, key.getPrivateKey()));
    }

    static byte[] es256(String input, PrivateKey key) {
        return sign("SHA256withECDSAinP1363Format", input, key);
    }

    static byte[] sign(String algorithm, String input, PrivateKey key) {
        try {
            var signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(input.getBytes(UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A header of another algorithm over the payload, signed with a private key of that algorithm's own.
    static String signedWith(String algorithm, String header, String payload, PrivateKey key) {
        String input = base64(header) + "." + base64(payload);
        return input + "." + base64(sign(algorithm, input, key));
    }

    static String hmac(String algorithm, String header, String payload, byte[] secret) {
        String input = base64(header) + "." + base64(payload);
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, algorithm));
            return input + "." + base64(mac.doFinal(input.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// r and s as they stand in a JWS: 32 bytes each.
    static byte[] rs(BigInteger r, BigInteger s) {
        byte[] both = new byte[64];
        put(both, 0, r);
        put(both, 32, s);
        return both;
    }

    private static void put(byte[] into, int at, BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] last = bytes.length > 32 ? Arrays.copyOfRange(bytes, bytes.length - 32, bytes.length) : bytes;
        System.arraycopy(last, 0, into, at + 32 - last.length, last.length);
    }

    static PrivateKey freshKey(String family, int size) {
        try {
            var generator = KeyPairGenerator.getInstance(family);
            if (size > 0) {
                generator.initialize(size);
            }
            return generator.generateKeyPair().getPrivate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String base64(String text) {
        return base64(text.getBytes(UTF_8));
    }

    static String base64(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }
}
