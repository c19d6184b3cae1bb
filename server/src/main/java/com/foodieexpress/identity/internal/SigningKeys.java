package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/// The keys access tokens are signed with: made at the first start, kept in the database, shared by all
/// nodes, replaced by [RotateSigningKeys].
///
/// A new key is known to every node before it signs; a replaced one verifies until its last token has run
/// out.
@ApplicationScoped
class SigningKeys {

    private record Key(SigningKeyStore.Stored stored, PublicJsonWebKey jwk) {

        boolean verifies(Instant now) {
            Instant until = stored.verifiesUntil();
            return until == null || now.isBefore(until);
        }
    }

    private final WallClock clock;
    private final SigningKeyStore store = new SigningKeyStore();
    /// Newest first.
    private volatile List<Key> keys = List.of();
    private volatile int generation;

    SigningKeys(Database database, WallClock clock) {
        this.clock = clock;
        become(database.write(this::open));
    }

    /// The newest key whose time has come.
    PublicJsonWebKey signing() {
        Instant now = clock.instant();
        List<Key> known = keys;
        return known.stream()
                .filter(key -> !key.stored().signsFrom().isAfter(now))
                .findFirst()
                .orElse(known.getLast())
                .jwk();
    }

    @Nullable
    PublicJsonWebKey find(String kid) {
        Instant now = clock.instant();
        for (Key key : keys) {
            if (key.stored().kid().equals(kid)) {
                return key.verifies(now) ? key.jwk() : null;
            }
        }
        return null;
    }

    /// Changes whenever a key came or went: what was verified before may have to be verified anew.
    int generation() {
        return generation;
    }

    /// The JWK set as anyone may see it: the key that signs, the next one, and those whose tokens are still
    /// around.
    Map<String, Object> published() {
        Instant now = clock.instant();
        return Map.of(
                "keys",
                keys.stream()
                        .filter(key -> key.verifies(now))
                        .map(key -> key.jwk().toParams(OutputControlLevel.PUBLIC_ONLY))
                        .toList());
    }

    /// Takes over what is stored; does next to nothing when it is what is known. One at a time reads and takes over:
    /// what
    /// was read before a rotation must not take the place of what was read after it.
    synchronized void reload(Tx tx) {
        List<SigningKeyStore.Stored> stored = store.list(tx);
        if (!stored.isEmpty() && !stored.equals(keys.stream().map(Key::stored).toList())) {
            become(stored);
        }
    }

    private List<SigningKeyStore.Stored> open(Tx tx) {
        store.lock(tx);
        List<SigningKeyStore.Stored> stored = store.list(tx);
        if (!stored.isEmpty()) {
            return stored;
        }
        Instant now = clock.instant();
        PublicJsonWebKey made = generate();
        store.insert(tx, made.getKeyId(), made.toJson(OutputControlLevel.INCLUDE_PRIVATE), now, now);
        return store.list(tx);
    }

    private synchronized void become(List<SigningKeyStore.Stored> stored) {
        keys = stored.stream().map(each -> new Key(each, parse(each.jwk()))).toList();
        generation++;
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
