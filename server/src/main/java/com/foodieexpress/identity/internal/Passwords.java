package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Hashes and compares passwords, a few at a time on threads of their own.
///
/// The bound keeps a storm of sign-ins from taking the processors and the carriers of the virtual threads; who has
/// waited too long is refused with `identity.busy` (503).
@ApplicationScoped
class Passwords {

    private final Argon2 current;
    private final Semaphore turns;
    private final long waitMillis;
    private final ExecutorService hashers;
    private final String nobodys;

    Passwords(IdentityConfig config) {
        this.current = new Argon2(config.passwordMemoryKib(), config.passwordPasses(), config.passwordLanes());
        this.turns = new Semaphore(config.passwordsAtOnce(), true);
        this.waitMillis = config.passwordWait().toMillis();
        this.hashers = Executors.newFixedThreadPool(
                config.passwordsAtOnce(),
                Thread.ofPlatform().daemon().name("password-", 1).factory());
        this.nobodys = current.hash("nobody's password");
    }

    /// A salted hash as a PHC string.
    String hash(String password) {
        return inTurn(() -> current.hash(password));
    }

    boolean matches(String password, String phc) {
        return inTurn(() -> Argon2.matches(password, phc));
    }

    /// Costs what [#matches] costs, for an account that does not exist: the time of the answer must not tell.
    boolean matchesNobody(String password) {
        matches(password, nobodys);
        return false;
    }

    /// True when the hash was made with other parameters than today's.
    boolean isOutdated(String phc) {
        return !current.madeWithTheseParameters(phc);
    }

    @PreDestroy
    void stop() {
        hashers.shutdown();
    }

    private <T> T inTurn(Callable<T> work) {
        try {
            if (!turns.tryAcquire(waitMillis, TimeUnit.MILLISECONDS)) {
                throw busy();
            }
            try {
                return hashers.submit(work).get();
            } finally {
                turns.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        } catch (ExecutionException e) {
            throw new IllegalStateException("hashing a password failed", e.getCause());
        }
    }

    private static Refusal busy() {
        return new Refusal(
                "identity.busy",
                Refusal.Kind.UNAVAILABLE,
                "Too many people sign in at this moment, try again shortly",
                Map.of("retryAfterSeconds", 2));
    }
}
