package com.foodieexpress.platform.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.time.WallClock;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;

/// HMAC-SHA-256 of a value under a key of its own, cut to 16 bytes: tells equality and nothing else, and
/// only to those who can read the column.
@ApplicationScoped
class BlindIndex {

    static final byte[] BOUND_TO = "vault.index_key|wrapped".getBytes(UTF_8);
    private static final int BYTES = 16;

    private final PrfSet prf;

    BlindIndex(Database database, Keks keks, WallClock clock) {
        this.prf = database.write(tx -> open(tx, keks, clock));
    }

    byte[] of(SealedField field, String normalised) {
        byte[] input = (field.table() + "|" + field.column() + "|" + normalised).getBytes(UTF_8);
        try {
            return prf.computePrimary(input, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no blind index could be computed", e);
        }
    }

    private static PrfSet open(Tx tx, Keks keks, WallClock clock) {
        var store = new VaultStore();
        store.lockKeks(tx);
        try {
            PrfConfig.register();
            KeysetHandle key = store.lockIndexKey(tx)
                    .map(wrapped -> keks.unwrap(wrapped, BOUND_TO))
                    .orElse(null);
            if (key == null) {
                key = KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF);
                store.putIndexKey(tx, keks.wrap(key, BOUND_TO), clock.instant());
            }
            return key.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of the blind indexes cannot be used", e);
        }
    }
}
