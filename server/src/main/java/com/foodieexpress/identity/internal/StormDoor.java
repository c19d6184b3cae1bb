package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.http.RawAnswers;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Turns a storm of bad sign-ins away at the door: while the queue of passwords is full, a request that can be nobody's
/// who was here before is refused before its body is read. Whatever more it cost, it would take from those who order.
@Singleton
class StormDoor {

    /// After the limits and the rules of paths, before any resource.
    private static final int ORDER = -8_900;

    private final SignInGuard guard;
    private final Passwords passwords;

    StormDoor(SignInGuard guard, Passwords passwords) {
        this.guard = guard;
        this.passwords = passwords;
    }

    void install(@Observes @Priority(2) Router router) {
        router.post("/api/v1/auth/login").order(ORDER).handler(this::enter);
    }

    private void enter(RoutingContext routing) {
        try {
            if (!guard.mayBeFamiliar(routing)) {
                passwords.refuseStrangersWhenFull();
            }
        } catch (Refusal busy) {
            RawAnswers.refuse(routing, busy);
            return;
        }
        routing.next();
    }
}
