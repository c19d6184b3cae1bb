package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/// The keys access tokens are signed with: made at the first start, kept in the database, shared by all nodes.
///
/// The newest signs; all verify.
@ApplicationScoped
class SigningKeys {

    private static final long FIRST_KEY_LOCK = 7_368_120_010L;

    private final List<PublicJsonWebKey> keys;
    private final Map<String, PublicJsonWebKey> byId;

    SigningKeys(Database database, WallClock clock) {
        this.keys = database.write(tx -> open(tx, clock)).stream()
                .map(SigningKeys::parse)
                .toList();
        this.byId =
                keys.stream().collect(Collectors.toUnmodifiableMap(PublicJsonWebKey::getKeyId, Function.identity()));
    }

    PublicJsonWebKey signing() {
        return keys.getFirst();
    }

    @Nullable
    PublicJsonWebKey find(String kid) {
        return byId.get(kid);
    }

    /// The JWK set as anyone may see it.
    Map<String, Object> published() {
        return Map.of(
                "keys",
                keys.stream()
                        .map(key -> key.toParams(OutputControlLevel.PUBLIC_ONLY))
                        .toList());
    }

    private static List<String> open(Tx tx, WallClock clock) {
        tx.query("select pg_advisory_xact_lock(:lock)")
                .bind("lock", FIRST_KEY_LOCK)
                .mapToMap()
                .one();
        List<String> stored = list(tx);
        if (!stored.isEmpty()) {
            return stored;
        }
        PublicJsonWebKey made = generate();
        tx.update("insert into identity.signing_key (kid, jwk, created_at) values (:kid, :jwk, :now)")
                .bind("kid", made.getKeyId())
                .bind("jwk", made.toJson(OutputControlLevel.INCLUDE_PRIVATE))
                .bind("now", clock.instant())
                .execute();
        return list(tx);
    }

    private static List<String> list(Tx tx) {
        return tx.query("select jwk from identity.signing_key order by created_at desc, kid")
                .mapTo(String.class)
                .list();
    }

    static PublicJsonWebKey generate() {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(UuidV7.next().toString());
            key.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            key.setUse("sig");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException("no signing key could be made", e);
        }
    }

    private static PublicJsonWebKey parse(String jwk) {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(jwk);
        } catch (JoseException e) {
            throw new IllegalStateException("a stored signing key cannot be read", e);
        }
    }
}
