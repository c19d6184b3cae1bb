package com.foodieexpress.platform.vault;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.TreeSet;

/// The key-encryption keys at one moment: the primary one wraps, all unwrap. Immutable.
final class Kek {

    private final KeysetHandle keyset;
    private final DataKey key;
    private final Set<Integer> ids;

    private Kek(KeysetHandle keyset) {
        this.keyset = keyset;
        this.key = new DataKey(keyset);
        var numbers = new TreeSet<Integer>();
        for (int i = 0; i < keyset.size(); i++) {
            numbers.add(keyset.getAt(i).getId());
        }
        this.ids = Set.copyOf(numbers);
    }

    static Kek generate() {
        return new Kek(DataKey.generate());
    }

    /// Throws [IllegalArgumentException] for text that is no keyset; its message repeats nothing of the text.
    static Kek parse(String json) {
        try {
            // Naming the class registers the cipher before a keyset is read.
            DataKey.ready();
            return new Kek(TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException | IllegalStateException e) {
            throw new IllegalArgumentException("it holds no usable keyset");
        }
    }

    String toJson() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keyset cannot be written", e);
        }
    }

    int primary() {
        return keyset.getPrimary().getId();
    }

    Set<Integer> ids() {
        return ids;
    }

    /// These keys and a new one, which is the primary from now on.
    Kek withNewPrimary() {
        try {
            return new Kek(KeysetHandle.newBuilder(keyset)
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary())
                    .build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no new key-encryption key could be made", e);
        }
    }

    /// Only the primary key.
    Kek withoutOldKeys() {
        try {
            KeysetHandle.Builder builder = KeysetHandle.newBuilder(keyset);
            for (int i = builder.size() - 1; i >= 0; i--) {
                if (!builder.getAt(i).isPrimary()) {
                    builder.deleteAt(i);
                }
            }
            return new Kek(builder.build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("old key-encryption keys could not be taken out", e);
        }
    }

    Wrapped wrap(KeysetHandle secret, byte[] boundTo) {
        try {
            return new Wrapped(primary(), TinkProtoKeysetFormat.serializeEncryptedKeyset(secret, key.aead(), boundTo));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a data key could not be wrapped", e);
        }
    }

    KeysetHandle unwrap(Wrapped wrapped, byte[] boundTo) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped.bytes(), key.aead(), boundTo);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "a stored data key does not open with key-encryption key " + wrapped.kekId(), e);
        }
    }
}
