package com.foodieexpress.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.foodieexpress.platform.json.Json;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// A push service on this machine with browsers of its own. It answers as it is told, and a browser opens what came for
/// it as RFC 8291 says, with nothing of the platform's code.
public final class PushService implements AutoCloseable {

    /// `headers` in small letters.
    public record Sent(String path, Map<String, String> headers, byte[] body) {
        public String header(String name) {
            return String.valueOf(headers.get(name));
        }
    }

    private final HttpServer server;
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private volatile int status = 201;
    private volatile String retryAfter = "";

    public PushService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    public String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    public void forget() {
        sent.clear();
    }

    public void answers(int code, String pause) {
        status = code;
        retryAfter = pause;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
        sent.add(new Sent(
                exchange.getRequestURI().getPath(),
                headers,
                exchange.getRequestBody().readAllBytes()));
        if (!retryAfter.isEmpty()) {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    /// A browser of this service.
    public Browser browser() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            byte[] auth = new byte[16];
            new SecureRandom().nextBytes(auth);
            return new Browser(origin() + "/push/" + UUID.randomUUID(), generator.generateKeyPair(), auth);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public record Browser(String endpoint, KeyPair keys, byte[] auth) {

        /// As `JSON.stringify(subscription)` writes it.
        public Map<String, Object> json() {
            return Map.of("endpoint", endpoint, "keys", Map.of("p256dh", base64(point()), "auth", base64(auth)));
        }

        /// What the message says.
        public Map<String, Object> open(Sent message) throws GeneralSecurityException {
            ByteBuffer body = ByteBuffer.wrap(message.body());
            byte[] salt = take(body, 16);
            if (body.getInt() < message.body().length - 86) {
                throw new GeneralSecurityException("more than one record");
            }
            byte[] other = take(body, body.get());
            byte[] sealed = take(body, body.remaining());
            var curve = ((ECPublicKey) keys.getPublic()).getParams();
            var at = new ECPoint(
                    new java.math.BigInteger(1, Arrays.copyOfRange(other, 1, 33)),
                    new java.math.BigInteger(1, Arrays.copyOfRange(other, 33, 65)));
            var agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(keys.getPrivate());
            agreement.doPhase(KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(at, curve)), true);
            byte[] first = hmac(auth, agreement.generateSecret());
            byte[] input = hmac(first, "WebPush: info\0".getBytes(US_ASCII), point(), other, new byte[] {1});
            byte[] second = hmac(salt, input);
            byte[] key = hmac(second, "Content-Encoding: aes128gcm\0\1".getBytes(US_ASCII));
            byte[] nonce = hmac(second, "Content-Encoding: nonce\0\1".getBytes(US_ASCII));
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(Arrays.copyOf(key, 16), "AES"),
                    new GCMParameterSpec(128, Arrays.copyOf(nonce, 12)));
            byte[] padded = cipher.doFinal(sealed);
            if (padded[padded.length - 1] != 2) {
                throw new GeneralSecurityException("no last record");
            }
            return Json.read(
                    new String(padded, 0, padded.length - 1, java.nio.charset.StandardCharsets.UTF_8),
                    new com.fasterxml.jackson.core.type.TypeReference<>() {});
        }

        private byte[] point() {
            var at = ((ECPublicKey) keys.getPublic()).getW();
            return ByteBuffer.allocate(65)
                    .put((byte) 4)
                    .put(fixed(at.getAffineX()))
                    .put(fixed(at.getAffineY()))
                    .array();
        }

        private static byte[] fixed(java.math.BigInteger number) {
            String hex = number.toString(16);
            return java.util.HexFormat.of().parseHex("0".repeat(64 - hex.length()) + hex);
        }

        private static byte[] take(ByteBuffer from, int length) {
            byte[] bytes = new byte[length];
            from.get(bytes);
            return bytes;
        }

        private static byte[] hmac(byte[] key, byte[]... parts) throws GeneralSecurityException {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            Arrays.stream(parts).forEach(mac::update);
            return mac.doFinal();
        }

        private static String base64(byte[] bytes) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }
    }
}
