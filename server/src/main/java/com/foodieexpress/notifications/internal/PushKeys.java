package com.foodieexpress.notifications.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.notifications.internal.PushKeyStore.StoredKey;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.platform.vault.FieldVault;
import com.foodieexpress.platform.vault.SealedField;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/// The keys the platform shows itself with to push services (VAPID, RFC 8292), kept sealed in the database
/// and shared by all nodes. The first is made when it is first asked for, another one when the vault's keys
/// were rotated since; the old one goes on signing for the browsers that subscribed with it
/// ([OldPushKeys]).
@ApplicationScoped
class PushKeys {

    private static final SealedField FIELD = new SealedField("notifications.push_key", "jwk");
    /// A day is the most that push services take.
    private static final Duration TOKEN_LIFE = Duration.ofHours(12);

    private final Database database;
    private final FieldVault vault;
    private final WallClock clock;
    private final PushKeyStore store = new PushKeyStore();
    private final Map<UUID, PublicJsonWebKey> opened = new ConcurrentHashMap<>();

    PushKeys(Database database, FieldVault vault, WallClock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /// What a browser subscribes with: the point, in Base64url.
    String publicKey() {
        return point(database.write(tx -> open(tx, current(tx))));
    }

    /// The key a browser says it subscribed with, the one in use when it says nothing. It stays until the
    /// transaction is over. Refuses `notifications.other-key` (409) for one that is gone or was never ours.
    UUID keyOf(Tx tx, @Nullable String publicKey) {
        if (publicKey == null) {
            return current(tx).id();
        }
        return store.hold(tx).stream()
                .filter(key -> point(open(tx, key)).equals(publicKey))
                .findFirst()
                .map(StoredKey::id)
                .orElseThrow(() -> Refusal.conflict(
                        "notifications.other-key", "The platform has another key now; subscribe with that one"));
    }

    /// The header `Authorization` for a call to this endpoint of a browser that subscribed with this key.
    String authorization(@Nullable UUID keyId, URI endpoint, String contact) {
        PublicJsonWebKey key = signing(keyId);
        Map<String, Object> claims = Map.of(
                "aud",
                endpoint.getScheme() + "://" + endpoint.getRawAuthority(),
                "exp",
                clock.instant().plus(TOKEN_LIFE).getEpochSecond(),
                "sub",
                contact);
        try {
            var token = new JsonWebSignature();
            token.setHeader("typ", "JWT");
            token.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            token.setPayload(Json.write(claims));
            token.setKey(key.getPrivateKey());
            return "vapid t=" + token.getCompactSerialization() + ", k=" + point(key);
        } catch (JoseException e) {
            throw new IllegalStateException("a push cannot be signed", e);
        }
    }

    private PublicJsonWebKey signing(@Nullable UUID keyId) {
        PublicJsonWebKey known = keyId == null ? null : opened.get(keyId);
        return known != null
                ? known
                : database.write(tx -> open(
                        tx,
                        Optional.ofNullable(keyId)
                                .flatMap(id -> store.find(tx, id))
                                .orElseGet(() -> current(tx))));
    }

    /// Made here when there is none, or none that is as young as the vault's newest key.
    private StoredKey current(Tx tx) {
        Instant rotatedAt = vault.rotatedAt(tx);
        Optional<StoredKey> young = young(tx, rotatedAt);
        if (young.isPresent()) {
            return young.get();
        }
        store.lock(tx);
        return young(tx, rotatedAt).orElseGet(() -> replaced(tx, rotatedAt));
    }

    private Optional<StoredKey> young(Tx tx, Instant rotatedAt) {
        return store.findCurrent(tx).filter(key -> !key.createdAt().isBefore(rotatedAt));
    }

    /// Never older than the rotation it follows, whichever machine's clock is ahead.
    private StoredKey replaced(Tx tx, Instant rotatedAt) {
        Instant now = clock.instant();
        store.findCurrent(tx).ifPresent(old -> store.replace(tx, old.id(), now));
        UUID id = UuidV7.next();
        Instant at = now.isBefore(rotatedAt) ? rotatedAt : now;
        var fresh = new StoredKey(id, vault.seal(tx, id, FIELD, generate()), at);
        store.insert(tx, fresh);
        return fresh;
    }

    private PublicJsonWebKey open(Tx tx, StoredKey key) {
        PublicJsonWebKey known = opened.get(key.id());
        if (known == null) {
            known = parse(vault.open(tx, key.id(), FIELD, key.sealed()).orElseThrow());
            opened.put(key.id(), known);
        }
        return known;
    }

    private static String point(PublicJsonWebKey key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(PushCurve.bytes((ECPublicKey)
                key.getPublicKey()));
    }

    private static String generate() {
        try {
            return EcJwkGenerator.generateJwk(EllipticCurves.P256).toJson(OutputControlLevel.INCLUDE_PRIVATE);
        } catch (JoseException e) {
            throw new IllegalStateException("no key for web push could be made", e);
        }
    }

    private static PublicJsonWebKey parse(String jwk) {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(jwk);
        } catch (JoseException e) {
            throw new IllegalStateException("the key for web push cannot be read", e);
        }
    }
}
