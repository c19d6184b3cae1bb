package com.foodieexpress.identity.internal;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// A way to compute Argon2id (RFC 9106, version 1.3). All give the same bytes; they differ in speed. Thread-safe.
interface Argon2Engine {

    /// The whole of the work: `length` bytes derived from the password. Takes tens of milliseconds of processor time
    /// and `parameters.memoryKib()` of memory.
    byte[] derive(Argon2 parameters, byte[] password, byte[] salt, int length);

    /// The fastest one this machine has: the reference implementation in C where it is installed, Java otherwise.
    static Argon2Engine best() {
        return Best.ENGINE;
    }

    /// Runs everywhere; almost three times the processor time of the C library (docs/decisions/0010).
    static byte[] inJava(Argon2 parameters, byte[] password, byte[] salt, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(parameters.memoryKib())
                .withIterations(parameters.passes())
                .withParallelism(parameters.lanes())
                .withSalt(salt)
                .build());
        byte[] result = new byte[length];
        generator.generateBytes(password, result);
        return result;
    }

    /// Looked for once, at the first hash.
    final class Best {
        private static final Argon2Engine ENGINE = choose();

        private Best() {}

        private static Argon2Engine choose() {
            Argon2Engine java = Argon2Engine::inJava;
            return NativeArgon2.find().filter(found -> agree(found, java)).orElse(java);
        }

        /// A library that computes anything else would lock everybody out.
        private static boolean agree(Argon2Engine one, Argon2Engine other) {
            var small = new Argon2(32, 2, 1);
            byte[] password = {1, 2, 3, 0, -1};
            byte[] salt = "sixteen bytes !!".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            return java.security.MessageDigest.isEqual(
                    one.derive(small, password, salt, 32), other.derive(small, password, salt, 32));
        }
    }
}
