package com.foodieexpress.platform.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;

/// A key ready for use: AES-256-GCM with a random nonce, the number of the key in front of what it encrypts.
final class DataKey {

    private static final String BROKEN = "a sealed value does not open: it was changed, or sealed for something else";

    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Aead aead;

    DataKey(KeysetHandle keyset) {
        try {
            this.aead = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a data key cannot be used", e);
        }
    }

    static KeysetHandle generate() {
        try {
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no data key could be made", e);
        }
    }

    byte[] encrypt(byte[] plain, byte[] boundTo) {
        try {
            return aead.encrypt(plain, boundTo);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a value could not be sealed", e);
        }
    }

    byte[] decrypt(byte[] sealed, byte[] boundTo) {
        try {
            return aead.decrypt(sealed, boundTo);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(BROKEN, e);
        }
    }

    /// Does nothing but load this class, which registers the cipher.
    static void ready() {}

    Aead aead() {
        return aead;
    }
}
