package com.foodieexpress.simulator.api;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Where an account's access tokens come from: the kept refresh token if it still works, else the password.
///
/// Not thread-safe: its [Session] asks one at a time.
final class TokenSource {
    private static final int SUPERSEDED_PATIENCE = 5;

    private final SignIn signIn;
    private final TokenStore store;
    private final String email;
    private final Supplier<Tokens> door;
    private final StopSignal stop;

    /// `door` is the way in without a refresh token: a sign-in or a registration.
    TokenSource(SignIn signIn, TokenStore store, String email, Supplier<Tokens> door, StopSignal stop) {
        this.signIn = signIn;
        this.store = store;
        this.email = email;
        this.door = door;
        this.stop = stop;
    }

    String email() {
        return email;
    }

    String next() {
        Tokens refreshed = refreshed();
        Tokens tokens = refreshed != null ? refreshed : door.get();
        store.keep(email, tokens.refresh());
        return tokens.access();
    }

    private @Nullable Tokens refreshed() {
        for (int attempt = 0; attempt < SUPERSEDED_PATIENCE; attempt++) {
            Optional<String> kept = store.find(email);
            if (kept.isEmpty()) {
                return null;
            }
            try {
                Tokens tokens = signIn.refresh(kept.get());
                if (tokens != null) {
                    return tokens;
                }
                // Somebody who shares the state folder is renewing: the newest token is about to be there.
                stop.pause(Duration.ofSeconds(1));
            } catch (Refused _) {
                store.forget(email);
                return null;
            }
        }
        return null;
    }
}
