package com.foodieexpress.identity.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Argon2id by the reference implementation in C, where the system has it (Debian and Ubuntu: `libargon2-1`, macOS:
/// `brew install argon2`). Called through the Java platform's own foreign functions; nothing is unpacked or compiled.
final class NativeArgon2 implements Argon2Engine {

    private static final Logger LOG = Logger.getLogger(NativeArgon2.class);
    private static final List<String> NAMES = List.of(
            "libargon2.so.1",
            "libargon2.so.0",
            "libargon2.1.dylib",
            "/opt/homebrew/lib/libargon2.1.dylib",
            "/usr/local/lib/libargon2.1.dylib");

    /// `int argon2id_hash_raw(uint32_t t_cost, uint32_t m_cost, uint32_t parallelism, const void *pwd, size_t pwdlen,
    /// const void *salt, size_t saltlen, void *hash, size_t hashlen)`
    private static final FunctionDescriptor HASH_RAW = FunctionDescriptor.of(
            JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG);

    private final MethodHandle hashRaw;

    private NativeArgon2(MethodHandle hashRaw) {
        this.hashRaw = hashRaw;
    }

    /// Empty where no library is installed or native code may not be called.
    static Optional<Argon2Engine> find() {
        for (String name : NAMES) {
            try {
                MemorySegment function = SymbolLookup.libraryLookup(name, Arena.global())
                        .find("argon2id_hash_raw")
                        .orElseThrow(() -> new IllegalArgumentException("no argon2id_hash_raw"));
                var engine = new NativeArgon2(Linker.nativeLinker().downcallHandle(function, HASH_RAW));
                LOG.debugf("passwords are hashed by %s", name);
                return Optional.of(engine);
            } catch (IllegalArgumentException | IllegalCallerException absent) {
                LOG.debugf("%s: %s", name, absent.getMessage());
            }
        }
        LOG.info("libargon2 is not installed: passwords are hashed in Java, which takes almost three times as long");
        return Optional.empty();
    }

    @Override
    public byte[] derive(Argon2 parameters, byte[] password, byte[] salt, int length) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment secret = arena.allocate(Math.max(1, password.length));
            MemorySegment.copy(password, 0, secret, JAVA_BYTE, 0, password.length);
            MemorySegment hash = arena.allocate(length);
            int code = (int) hashRaw.invokeExact(
                    parameters.passes(),
                    parameters.memoryKib(),
                    parameters.lanes(),
                    secret,
                    (long) password.length,
                    arena.allocateFrom(JAVA_BYTE, salt),
                    (long) salt.length,
                    hash,
                    (long) length);
            secret.fill((byte) 0);
            if (code != 0) {
                throw new IllegalStateException("argon2id_hash_raw answered " + code);
            }
            return hash.toArray(JAVA_BYTE);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("argon2id_hash_raw could not be called", e);
        }
    }
}
