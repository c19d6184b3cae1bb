package com.foodieexpress.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;

/// Tokens of our own making pass; whatever anybody else can put together does not.
class AccessTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-21T19:00:00Z");
    private static final PublicJsonWebKey KEY = SigningKeys.generate();
    private static final PublicJsonWebKey OTHER = SigningKeys.generate();
    private static final AccessTokens TOKENS = new AccessTokens(Map.of(KEY.getKeyId(), KEY)::get, "us", "api");
    private static final AccessTokens.Claims CLAIMS = new AccessTokens.Claims(
            UuidV7.next(), Role.RIDER, UuidV7.next(), UuidV7.next(), true, NOW.plusSeconds(900));

    @Test
    void whatWasMintedIsVerified() {
        assertThat(TOKENS.verify(TOKENS.mint(CLAIMS, KEY, NOW), NOW)).isEqualTo(CLAIMS);
    }

    @Test
    void aTokenEndsAtItsSecond() {
        String token = TOKENS.mint(CLAIMS, KEY, NOW);
        assertThat(TOKENS.verify(token, CLAIMS.expiresAt().minusMillis(1))).isEqualTo(CLAIMS);
        assertRefused(token, CLAIMS.expiresAt());
    }

    @Test
    void everyChangeAndEveryCutIsNoticed() {
        String token = TOKENS.mint(CLAIMS, KEY, NOW);
        for (int length = 0; length < token.length(); length++) {
            assertRefused(token.substring(0, length), NOW);
        }
        for (int at = 0; at < token.length(); at++) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, at) + other + token.substring(at + 1);
            assertRefused(changed, NOW);
        }
    }

    @Test
    void otherAlgorithmsAreRefused() throws Exception {
        String payload = payload(TOKENS.mint(CLAIMS, KEY, NOW));
        String none = base64("{\"alg\":\"none\",\"typ\":\"at+jwt\",\"kid\":\"" + KEY.getKeyId() + "\"}");
        assertRefused(none + "." + base64(payload) + ".", NOW);
        var hmac = signature(payload, "at+jwt", KEY.getKeyId());
        hmac.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        // The classic: the public key, which everybody has, taken for a shared secret.
        hmac.setKey(new HmacKey(KEY.getPublicKey().getEncoded()));
        assertRefused(hmac.getCompactSerialization(), NOW);
    }

    @Test
    void otherKeysTypesAudiencesAndIssuersAreRefused() throws Exception {
        String payload = payload(TOKENS.mint(CLAIMS, KEY, NOW));
        assertThat(TOKENS.verify(signed(payload, "at+jwt", KEY.getKeyId(), KEY), NOW))
                .isEqualTo(CLAIMS);
        assertRefused(signed(payload, "at+jwt", KEY.getKeyId(), OTHER), NOW);
        assertRefused(signed(payload, "at+jwt", OTHER.getKeyId(), OTHER), NOW);
        assertRefused(signed(payload, "JWT", KEY.getKeyId(), KEY), NOW);
        for (String member : List.of("iss", "aud", "sub", "role", "sid", "jti", "trade", "exp")) {
            JwtClaims claims = JwtClaims.parse(payload);
            claims.unsetClaim(member);
            assertRefused(signed(claims.toJson(), "at+jwt", KEY.getKeyId(), KEY), NOW);
            claims.setClaim(member, "x");
            assertRefused(signed(claims.toJson(), "at+jwt", KEY.getKeyId(), KEY), NOW);
        }
    }

    @Test
    void whatIsNoTokenIsRefusedWithoutAFault() {
        for (String text : List.of("", ".", "..", "...", "a.b.c", "é.ü.ß", "x".repeat(100_000), "a.b.c.d.e")) {
            assertRefused(text, NOW);
        }
    }

    private static void assertRefused(String token, Instant now) {
        assertThatThrownBy(() -> TOKENS.verify(token, now))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("identity.token-not-valid"));
    }

    private static String signed(String payload, String type, String kid, PublicJsonWebKey key) throws Exception {
        JsonWebSignature signature = signature(payload, type, kid);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setKey(key.getPrivateKey());
        return signature.getCompactSerialization();
    }

    private static JsonWebSignature signature(String payload, String type, String kid) {
        var signature = new JsonWebSignature();
        signature.setHeader("typ", type);
        signature.setKeyIdHeaderValue(kid);
        signature.setPayload(payload);
        return signature;
    }

    private static String payload(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
