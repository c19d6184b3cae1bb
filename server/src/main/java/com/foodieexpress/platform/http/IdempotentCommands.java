package com.foodieexpress.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Caller;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.platform.time.WallClock;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Does a command at most once for each caller and key.
///
/// The command and its answer commit together: the transaction opened here is joined by the use case. A
/// refused command changed nothing, keeps nothing, and may be tried again with the same key.
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class IdempotentCommands {

    private final Database database;
    private final Caller caller;
    private final CurrentVertxRequest current;
    private final WallClock clock;
    private final KeptAnswerStore store;

    IdempotentCommands(
            Database database, Caller caller, CurrentVertxRequest current, WallClock clock, KeptAnswerStore store) {
        this.store = store;
        this.database = database;
        this.caller = caller;
        this.current = current;
        this.clock = clock;
    }

    @AroundInvoke
    @Nullable
    Object once(InvocationContext command) throws Exception {
        RoutingContext routing = current.getCurrent();
        String sent = routing.request().getHeader(IdempotencyKeys.HEADER);
        if (sent == null) {
            return command.proceed();
        }
        String key = IdempotencyKeys.required(sent);
        UUID who = caller.actor().id();
        byte[] request = hash(routing, command.getParameters());
        // Nullable results do not fit through the transaction's door.
        var result = new @Nullable Object[1];
        database.run(tx -> {
            if (!store.tryLock(tx, who, key)) {
                throw Refusal.conflict("platform.idempotency-running", "The request with this key is still running");
            }
            store.find(tx, who, key).ifPresent(kept -> {
                throw kept.answers(request) ? new Replay(kept) : IdempotencyKeys.mismatch();
            });
            result[0] = proceed(command);
            store.insert(tx, who, key, KeptAnswer.of(request, result[0]), clock.instant());
        });
        return result[0];
    }

    private static @Nullable Object proceed(InvocationContext command) {
        try {
            return command.proceed();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a command threw " + e, e);
        }
    }

    /// Of what was understood, so that blanks and the order of members make no difference.
    private static byte[] hash(RoutingContext routing, Object[] parameters) {
        MessageDigest digest = sha256();
        digest.update((routing.request().method() + " " + routing.normalizedPath()).getBytes(UTF_8));
        for (Object parameter : parameters) {
            digest.update((byte) 0);
            digest.update(parameter == null ? new byte[0] : Json.writeBytes(parameter));
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
