package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Role;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/// Makes and verifies access tokens: JWS with ES256 and nothing else, typed `at+jwt` (RFC 9068). Thread-safe, pure
/// computation.
final class AccessTokens {

    private static final String TYPE = "at+jwt";
    private static final int MAX_LENGTH = 2_048;
    /// 64 bytes of r and s; the last character holds two bits and nothing beside.
    private static final Pattern ONE_SPELLING =
            Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]{85}[AQgw]");

    private static final Set<Role> BEARERS = EnumSet.of(Role.CUSTOMER, Role.RESTAURANT, Role.RIDER, Role.ADMIN);
    private static final AlgorithmConstraints ONLY_ES256 =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);

    /// What a token says. `tokenId` is the id of the refresh token issued with it.
    record Claims(UUID accountId, Role role, UUID sessionId, UUID tokenId, boolean mayTrade, Instant expiresAt) {}

    private final Function<String, @Nullable PublicJsonWebKey> keys;
    private final String issuer;
    private final String audience;

    AccessTokens(Function<String, @Nullable PublicJsonWebKey> keys, String issuer, String audience) {
        this.keys = keys;
        this.issuer = issuer;
        this.audience = audience;
    }

    String mint(Claims claims, PublicJsonWebKey signing, Instant now) {
        var body = new JwtClaims();
        body.setIssuer(issuer);
        body.setAudience(audience);
        body.setSubject(claims.accountId().toString());
        body.setJwtId(claims.tokenId().toString());
        body.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        body.setExpirationTime(NumericDate.fromSeconds(claims.expiresAt().getEpochSecond()));
        body.setStringClaim("role", claims.role().wire());
        body.setStringClaim("sid", claims.sessionId().toString());
        body.setClaim("trade", claims.mayTrade());
        var token = new JsonWebSignature();
        token.setHeader("typ", TYPE);
        token.setKeyIdHeaderValue(signing.getKeyId());
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        token.setKey(signing.getPrivateKey());
        token.setPayload(body.toJson());
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("an access token could not be signed", e);
        }
    }

    /// Throws [Refusal] `identity.token-not-valid` for anything but a token made here that has not run out.
    Claims verify(String token, Instant now) {
        // Decoders pass over padding and stray characters; a token has one spelling here.
        if (token.length() > MAX_LENGTH || !ONE_SPELLING.matcher(token).matches()) {
            throw notValid();
        }
        try {
            JwtClaims body = JwtClaims.parse(verifiedPayload(token));
            requireOurs(body);
            Claims claims = claims(body);
            if (!now.isBefore(claims.expiresAt()) || !hasBegun(body, now)) {
                throw notValid();
            }
            return claims;
        } catch (JoseException
                | InvalidJwtException
                | MalformedClaimException
                | IllegalArgumentException
                // Headers that are no text (`"kid": 7`), which the library takes for text.
                | ClassCastException
                | DateTimeException e) {
            throw notValid();
        }
    }

    static Refusal notValid() {
        return Refusal.unauthenticated("identity.token-not-valid", "The access token is not valid any more");
    }

    private String verifiedPayload(String token) throws JoseException {
        var signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(ONLY_ES256);
        signature.setCompactSerialization(token);
        String kid = signature.getKeyIdHeaderValue();
        PublicJsonWebKey key = kid == null ? null : keys.apply(kid);
        // Ours never ask for extensions; the library passes over an empty list of them, which RFC 7515 (4.1.11)
        // forbids.
        boolean extended = signature.getHeaders().getObjectHeaderValue("crit") != null;
        if (key == null || extended || !TYPE.equals(signature.getHeader("typ"))) {
            throw notValid();
        }
        signature.setKey(key.getPublicKey());
        if (!signature.verifySignature()) {
            throw notValid();
        }
        return signature.getPayload();
    }

    private void requireOurs(JwtClaims body) throws MalformedClaimException {
        if (!issuer.equals(body.getIssuer()) || !body.getAudience().contains(audience)) {
            throw notValid();
        }
    }

    private static boolean hasBegun(JwtClaims body, Instant now) throws MalformedClaimException {
        NumericDate notBefore = body.getNotBefore();
        return notBefore == null || notBefore.getValue() <= now.getEpochSecond();
    }

    private static Claims claims(JwtClaims body) throws MalformedClaimException {
        NumericDate expiry = body.getExpirationTime();
        Boolean mayTrade = body.getClaimValue("trade", Boolean.class);
        if (expiry == null || mayTrade == null) {
            throw notValid();
        }
        Role role = Role.of(text(body.getStringClaimValue("role")));
        if (!BEARERS.contains(role)) {
            throw notValid();
        }
        return new Claims(
                id(body.getSubject()),
                role,
                id(body.getStringClaimValue("sid")),
                id(body.getJwtId()),
                mayTrade,
                Instant.ofEpochSecond(expiry.getValue()));
    }

    private static UUID id(@Nullable String claim) {
        return UUID.fromString(text(claim));
    }

    private static String text(@Nullable String claim) {
        if (claim == null) {
            throw notValid();
        }
        return claim;
    }
}
