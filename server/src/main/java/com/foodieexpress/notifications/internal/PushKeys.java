package com.foodieexpress.notifications.internal;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.notifications.internal.PushSubscriptionStore.StoredKey;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.platform.vault.FieldVault;
import com.foodieexpress.platform.vault.SealedField;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/// The key the platform shows itself with to push services (VAPID, RFC 8292): made when it is first asked for, kept
/// sealed in the database, shared by all nodes. It is never replaced, since every browser is subscribed to this one.
@ApplicationScoped
class PushKeys {

    private static final SealedField FIELD = new SealedField("notifications.push_key", "jwk");
    /// A day is the most that push services take.
    private static final Duration TOKEN_LIFE = Duration.ofHours(12);

    private final Database database;
    private final FieldVault vault;
    private final WallClock clock;
    private final PushSubscriptionStore store = new PushSubscriptionStore();
    private volatile @Nullable PublicJsonWebKey known;

    PushKeys(Database database, FieldVault vault, WallClock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /// What a browser subscribes with: the point, in Base64url.
    String publicKey() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(PushCurve.bytes((ECPublicKey)
                key().getPublicKey()));
    }

    /// The header `Authorization` for a call to this endpoint.
    String authorization(URI endpoint, String contact) {
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
            token.setKey(key().getPrivateKey());
            return "vapid t=" + token.getCompactSerialization() + ", k=" + publicKey();
        } catch (JoseException e) {
            throw new IllegalStateException("a push cannot be signed", e);
        }
    }

    private PublicJsonWebKey key() {
        PublicJsonWebKey key = known;
        if (key == null) {
            key = parse(database.write(tx -> {
                if (store.findKey(tx).isEmpty()) {
                    UUID id = UuidV7.next();
                    store.insertKey(tx, new StoredKey(id, vault.seal(tx, id, FIELD, generate())), clock.instant());
                }
                StoredKey stored = store.findKey(tx).orElseThrow();
                return vault.open(tx, stored.id(), FIELD, stored.sealed()).orElseThrow();
            }));
            known = key;
        }
        return key;
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
