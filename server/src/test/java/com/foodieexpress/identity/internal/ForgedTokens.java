package com.foodieexpress.identity.internal;

import static com.foodieexpress.identity.internal.TokenForge.ORDER;
import static com.foodieexpress.identity.internal.TokenForge.base64;
import static com.foodieexpress.identity.internal.TokenForge.rs;
import static com.foodieexpress.identity.internal.TokenForge.signed;
import static java.math.BigInteger.ONE;
import static java.math.BigInteger.ZERO;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.json.Json;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;

/// The corpus: what people have held out as access tokens in the attacks that have names, and what a signer's mistake
/// would make. Each on the model of an admin's genuine token, by name.
final class ForgedTokens {

    private final Map<String, String> all = new LinkedHashMap<>();
    private final String genuine;
    private final TokenForge forge;
    private final PublicJsonWebKey ours;
    private final PublicJsonWebKey theirs = SigningKeys.generate();
    private final String head;
    private final String body;
    private final String signature;

    private ForgedTokens(String genuine, PublicJsonWebKey ours) {
        this.genuine = genuine;
        this.ours = ours;
        forge = new TokenForge(genuine);
        String[] parts = genuine.split("\\.", -1);
        head = parts[0];
        body = parts[1];
        signature = parts[2];
    }

    static Map<String, String> all(String genuine, PublicJsonWebKey ours) {
        var corpus = new ForgedTokens(genuine, ours);
        corpus.unsigned();
        corpus.confusedAlgorithms();
        corpus.otherAlgorithms();
        corpus.keyIds();
        corpus.keysBroughtAlong();
        corpus.headers();
        corpus.payloadsChanged();
        corpus.claims();
        corpus.payloadsThatAreNone();
        corpus.signatures();
        corpus.structures();
        corpus.encodings();
        return corpus.all;
    }

    private void add(String name, String token) {
        if (all.put(name, token) != null) {
            throw new IllegalStateException("twice in the corpus: " + name);
        }
    }

    private void unsigned() {
        for (String none : List.of("none", "None", "NONE", "nOnE", "none ", "")) {
            String header = forge.header(each -> each.put("alg", none));
            add("alg '" + none + "' without a signature", base64(header) + "." + body + ".");
            add("alg '" + none + "' with the genuine signature", base64(header) + "." + body + "." + signature);
        }
        add("alg none, two parts", base64(forge.header(each -> each.put("alg", "none"))) + "." + body);
        byTheirKey("alg missing", header -> header.remove("alg"));
        byTheirKey("alg null", header -> header.putNull("alg"));
        byTheirKey("alg a number", header -> header.put("alg", 256));
        byTheirKey("alg a list", header -> header.putArray("alg").add("ES256"));
        byOurKey("alg in lower case", header -> header.put("alg", "es256"));
        byOurKey("alg not known", header -> header.put("alg", "ES257"));
    }

    /// The public key, which everybody has, taken for a shared secret.
    private void confusedAlgorithms() {
        byte[] der = ours.getPublicKey().getEncoded();
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        Map<String, byte[]> secrets = new LinkedHashMap<>();
        secrets.put("the public key", der);
        secrets.put(
                "the public key as PEM",
                ("-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n").getBytes(UTF_8));
        secrets.put(
                "the published JWK", ours.toJson(OutputControlLevel.PUBLIC_ONLY).getBytes(UTF_8));
        secrets.put("the key's id", ours.getKeyId().getBytes(UTF_8));
        secrets.put("one zero byte", new byte[1]);
        secrets.put("a weak word", "secret".getBytes(UTF_8));
        secrets.forEach((name, secret) -> add(
                "HS256 with " + name,
                TokenForge.hmac(
                        "HmacSHA256", forge.header(each -> each.put("alg", "HS256")), forge.payload(), secret)));
        add(
                "HS384 with the public key",
                TokenForge.hmac("HmacSHA384", forge.header(each -> each.put("alg", "HS384")), forge.payload(), der));
        add(
                "HS512 with the public key",
                TokenForge.hmac("HmacSHA512", forge.header(each -> each.put("alg", "HS512")), forge.payload(), der));
        add("an HMAC under the name ES256", TokenForge.hmac("HmacSHA256", forge.header(), forge.payload(), der));
    }

    private void otherAlgorithms() {
        PrivateKey rsa = TokenForge.freshKey("RSA", 2_048);
        PrivateKey edwards = TokenForge.freshKey("Ed25519", 0);
        PrivateKey p384 = TokenForge.freshKey("EC", 384);
        other("RS256", "SHA256withRSA", rsa);
        other("RS512", "SHA512withRSA", rsa);
        other("EdDSA", "Ed25519", edwards);
        other("ES384", "SHA384withECDSAinP1363Format", p384);
        other("ES512", "SHA512withECDSAinP1363Format", p384);
        add(
                "ES256 of another curve's key",
                TokenForge.signedWith("SHA256withECDSAinP1363Format", forge.header(), forge.payload(), p384));
        add(
                "an RSA signature under the name ES256",
                TokenForge.signedWith("SHA256withRSA", forge.header(), forge.payload(), rsa));
        byOurKey("ES256K by name", header -> header.put("alg", "ES256K"));
        byOurKey("PS256 by name", header -> header.put("alg", "PS256"));
        byOurKey("dir, an encryption", header -> header.put("alg", "dir").put("enc", "A128GCM"));
    }

    private void other(String name, String algorithm, PrivateKey key) {
        add(
                name + " of their key",
                TokenForge.signedWith(algorithm, forge.header(each -> each.put("alg", name)), forge.payload(), key));
    }

    private void keyIds() {
        byTheirKey("their key under our id", header -> {});
        byTheirKey("their key under its own id", header -> header.put("kid", theirs.getKeyId()));
        byTheirKey("kid missing", header -> header.remove("kid"));
        byTheirKey("kid null", header -> header.putNull("kid"));
        byTheirKey("kid a number", header -> header.put("kid", 1));
        byTheirKey("kid a list", header -> header.putArray("kid").add(ours.getKeyId()));
        byTheirKey("kid an object", header -> header.putObject("kid").put("$ne", ""));
        List<String> odd = List.of(
                "",
                "../../../../../../dev/null",
                "/dev/null",
                "..\\..\\windows\\win.ini",
                "file:///etc/passwd",
                "http://127.0.0.1:9/key.json",
                "' or '1'='1",
                "x' union select 'a' --",
                "| sleep 9",
                "${jndi:ldap://127.0.0.1/a}",
                "{{7*7}}",
                "a\u0000b",
                "\uD83C\uDF55",
                "\u202Ekey",
                "k".repeat(1_200),
                " " + UuidV7.next());
        for (String kid : odd) {
            byTheirKey("kid " + kid.substring(0, Math.min(24, kid.length())), header -> header.put("kid", kid));
        }
        byOurKey(
                "our kid in capitals and blanks",
                header -> header.put("kid", " " + ours.getKeyId().toUpperCase(Locale.ROOT)));
    }

    private void keysBroughtAlong() {
        var jwk = Json.tree(theirs.toJson(OutputControlLevel.PUBLIC_ONLY));
        byTheirKey("jwk", header -> header.set("jwk", jwk));
        byTheirKey("jwk alone", header -> {
            header.remove("kid");
            header.set("jwk", jwk);
        });
        byTheirKey(
                "jwk under its own id",
                header -> header.put("kid", theirs.getKeyId()).set("jwk", jwk));
        for (String at :
                List.of("http://127.0.0.1:9/jwks.json", "https://127.0.0.1:9/jwks.json", "file:///tmp/jwks.json")) {
            byTheirKey("jku " + at, header -> header.put("jku", at));
            byTheirKey("x5u " + at, header -> header.put("x5u", at).remove("kid"));
        }
        byTheirKey(
                "x5c",
                header -> header.putArray("x5c")
                        .add(Base64.getEncoder()
                                .encodeToString(theirs.getPublicKey().getEncoded())));
        byTheirKey("x5t", header -> header.put("x5t", "dGh1bWI").put("x5t#S256", "dGh1bWI"));
        byTheirKey("key operations", header -> header.putArray("key_ops").add("verify"));
    }

    /// Signed with our key, so that nothing but the header is at fault.
    private void headers() {
        byOurKey("typ missing", header -> header.remove("typ"));
        for (String typ : List.of("JWT", "jwt", "rt+jwt", "refresh", "dpop+jwt", "logout+jwt", "at+jwt ", "")) {
            byOurKey("typ '" + typ + "'", header -> header.put("typ", typ));
        }
        byOurKey("typ a number", header -> header.put("typ", 7));
        byOurKey("crit exp", header -> header.putArray("crit").add("exp"));
        byOurKey(
                "crit of something unheard of",
                header -> header.put("x-limit", 1).putArray("crit").add("x-limit"));
        byOurKey("crit empty", header -> header.putArray("crit"));
        byOurKey(
                "payload not encoded",
                header -> header.put("b64", false).putArray("crit").add("b64"));
        add(
                "a header twice the same member",
                signed("{\"alg\":\"none\"," + forge.header().substring(1), forge.payload(), ours));
        add("a header that is a list", signed("[" + forge.header() + "]", forge.payload(), ours));
        add("a header that is no JSON", signed("alg=ES256", forge.payload(), ours));
        add("a header of nothing", signed("", forge.payload(), ours));
        add(
                "a header nested deep",
                signed(
                        "{\"a\":" + "[".repeat(300) + "]".repeat(300) + ","
                                + forge.header().substring(1),
                        forge.payload(),
                        theirs));
    }

    /// The genuine signature under a payload it was not made for.
    private void payloadsChanged() {
        Map<String, Consumer<ObjectNode>> changes = Map.of(
                "role", claims -> claims.put("role", "customer"),
                "subject", claims -> claims.put("sub", UuidV7.next().toString()),
                "session", claims -> claims.put("sid", UuidV7.next().toString()),
                "expiry", claims -> claims.put("exp", claims.path("exp").asLong() + 86_400),
                "trade", claims -> claims.put("trade", false),
                "one more claim", claims -> claims.put("admin", true));
        changes.forEach((name, change) -> add(
                "another " + name + " under the same signature",
                head + "." + base64(forge.payload(change)) + "." + signature));
        add(
                "the same payload written otherwise",
                head + "." + base64(forge.payload().replace("\":", "\" :")) + "." + signature);
    }

    /// What only a fault of our own could sign.
    private void claims() {
        for (String name : List.of("iss", "aud", "sub", "role", "sid", "jti", "trade", "exp")) {
            claim(name + " missing", claims -> claims.remove(name));
            claim(name + " null", claims -> claims.putNull(name));
            claim(name + " of another kind", claims -> claims.putObject(name));
            claim(name + " a strange word", claims -> claims.put(name, "\uD83C\uDF55 ' --"));
        }
        claim(
                "iss with a slash more",
                claims -> claims.put("iss", claims.path("iss").asText() + "/"));
        claim("aud of somebody else", claims -> claims.putArray("aud").add("https://elsewhere.example"));
        claim("aud empty", claims -> claims.putArray("aud"));
        for (String role : List.of("system", "anonymous", "root", "ADMIN ", "")) {
            claim("role '" + role + "'", claims -> claims.put("role", role));
        }
        claim("exp a second ago", claims -> claims.put("exp", System.currentTimeMillis() / 1_000 - 1));
        claim("exp in 1970", claims -> claims.put("exp", 0));
        claim("exp below zero", claims -> claims.put("exp", -1));
        claim("exp as text", claims -> claims.put("exp", claims.path("exp").asText() + "s"));
        claim("nbf in an hour", claims -> claims.put("nbf", System.currentTimeMillis() / 1_000 + 3_600));
        claim("nbf of no kind", claims -> claims.put("nbf", "tomorrow"));
        add(
                "exp past any clock",
                signed(forge.header(), forge.payload().replaceAll("\"exp\":\\d+", "\"exp\":1e400"), ours));
        add(
                "a claim twice",
                signed(
                        forge.header(),
                        "{\"role\":\"customer\"," + forge.payload().substring(1),
                        ours));
        add(
                "a claim twice, the other way round",
                signed(forge.header(), forge.payload().replaceFirst("}$", ",\"role\":\"customer\"}"), ours));
    }

    private void payloadsThatAreNone() {
        for (String payload : List.of("", "null", "7", "\"text\"", "[]", "{", "{}", "\u0000", "{}{}", "<claims/>")) {
            add("payload " + payload, signed(forge.header(), payload, ours));
        }
        add("payload nested deep", signed(forge.header(), "{\"a\":".repeat(200) + "1" + "}".repeat(200), ours));
    }

    private void signatures() {
        put("zero r and s (CVE-2022-21449)", rs(ZERO, ZERO));
        put("zero r", rs(ZERO, ONE));
        put("zero s", rs(ONE, ZERO));
        put("r and s one", rs(ONE, ONE));
        put("r and s the order", rs(ORDER, ORDER));
        put("r the order, s one", rs(ORDER, ONE));
        put("r and s one below the order", rs(ORDER.subtract(ONE), ORDER.subtract(ONE)));
        byte[] ones = new byte[64];
        Arrays.fill(ones, (byte) 0xff);
        put("all ones", ones);
        byte[] real = Base64.getUrlDecoder().decode(signature);
        put("one byte short", Arrays.copyOf(real, 63));
        put("one byte long", Arrays.copyOf(real, 65));
        put("a byte in front", concat(new byte[1], real));
        put("twice", concat(real, real));
        put("r alone", Arrays.copyOf(real, 32));
        put("s before r", concat(Arrays.copyOfRange(real, 32, 64), Arrays.copyOf(real, 32)));
        put("in DER", TokenForge.sign("SHA256withECDSA", head + "." + body, ours.getPrivateKey()));
        put("with SHA-1", TokenForge.sign("SHA1withECDSAinP1363Format", head + "." + body, ours.getPrivateKey()));
        put("of the header", TokenForge.es256(head, ours.getPrivateKey()));
        put("of the payload", TokenForge.es256(body, ours.getPrivateKey()));
        put("of the texts not encoded", TokenForge.es256(forge.header() + "." + forge.payload(), ours.getPrivateKey()));
        put("of their key", TokenForge.es256(head + "." + body, theirs.getPrivateKey()));
        String another = signed(forge.header(), forge.payload(claims -> claims.put("role", "customer")), ours);
        add("signature of another token", head + "." + body + another.substring(another.lastIndexOf('.')));
        for (int bit = 0; bit < 512; bit += 37) {
            byte[] flipped = real.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            put("bit " + bit + " turned", flipped);
        }
    }

    private void structures() {
        for (int percent = 0; percent < 100; percent += 10) {
            add("cut at " + percent + " %", genuine.substring(0, genuine.length() * percent / 100));
        }
        add("only dots", "..");
        add("more dots", "....");
        add("no signature", head + "." + body);
        add("signature empty", head + "." + body + ".");
        add("payload empty", head + ".." + signature);
        add("header empty", "." + body + "." + signature);
        add("a fourth part", genuine + "." + signature);
        add("an empty fourth part", genuine + ".");
        add("five parts, as encryption has", head + ".." + body + "." + signature + "." + signature);
        add("parts turned round", signature + "." + body + "." + head);
        add("an SD-JWT tail", genuine + "~");
        add("twice over", genuine + genuine);
        add(
                "the JSON form",
                "{\"payload\":\"" + body + "\",\"protected\":\"" + head + "\",\"signature\":\"" + signature + "\"}");
        add("a refresh token's form", RefreshSecret.next());
        add("a ticket's form", "tkt_" + RefreshSecret.next());
        add("an account's id", UuidV7.next().toString());
        add(
                "name and password",
                Base64.getEncoder().encodeToString("admin@fooddelivery.com:password123".getBytes(UTF_8)));
        add("huge", genuine + "A".repeat(6_000));
        add("a huge header", signed(forge.header(each -> each.put("pad", "x".repeat(4_000))), forge.payload(), ours));
    }

    /// The same bytes said in another alphabet: one token must have one spelling.
    private void encodings() {
        add("padded", genuine + "==");
        add("padded in every part", head + "=." + body + "=." + signature + "==");
        add("percent in place of dots", genuine.replace(".", "%2E"));
        add("a look-alike dot", head + "\u2024" + body + "\u2024" + signature);
        add("a blank inside", head + "." + body + ". " + signature);
        add(
                "a tab inside the signature",
                head + "." + body + "." + signature.substring(0, 40) + "\t" + signature.substring(40));
        add(
                "junk inside the signature",
                head + "." + body + "." + signature.substring(0, 40) + "!*" + signature.substring(40));
        add("junk inside the header", head.substring(0, 9) + "!" + head.substring(9) + "." + body + "." + signature);
        add(
                "an accent in the signature",
                head + "." + body + "." + signature.substring(0, 40) + "\u00e9" + signature.substring(40));
        add("the standard alphabet", head + "." + body + "." + signature.substring(0, 85) + "/");
        add("bits that say nothing", head + "." + body + "." + sameBytesOtherwise());
        add("in capitals", genuine.toUpperCase(Locale.ROOT));
        add("in quotes", "\"" + genuine + "\"");
        add("with the scheme twice", "Bearer " + genuine);
        add("two, with a comma", genuine + "," + genuine);
    }

    /// 64 bytes fill 85 characters and a third: the last character has sixteen spellings.
    private String sameBytesOtherwise() {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = alphabet.indexOf(signature.charAt(85));
        return signature.substring(0, 85) + alphabet.charAt(last ^ 1);
    }

    private void put(String name, byte[] bytes) {
        add("signature " + name, head + "." + body + "." + base64(bytes));
    }

    private void byTheirKey(String name, Consumer<ObjectNode> change) {
        add(name, signed(forge.header(change), forge.payload(), theirs));
    }

    private void byOurKey(String name, Consumer<ObjectNode> change) {
        add(name, signed(forge.header(change), forge.payload(), ours));
    }

    private void claim(String name, Consumer<ObjectNode> change) {
        add(name, signed(forge.header(), forge.payload(change), ours));
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
