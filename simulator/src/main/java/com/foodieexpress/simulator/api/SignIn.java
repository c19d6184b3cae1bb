package com.foodieexpress.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Passwords for tokens, a few at a time: each costs the server a deliberately slow hash.
///
/// Thread-safe. Throws [Refused] for a wrong pair.
public final class SignIn {
    private static final int AT_ONCE = 4;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Caller caller;

    public SignIn(Caller caller) {
        this.caller = caller;
    }

    public Tokens signIn(Credentials credentials) {
        var request = ApiRequest.post("/auth/login")
                .body(Map.of("email", credentials.email(), "password", credentials.password()));
        return tokens(inTurn(request));
    }

    /// Signs in the way a web app does: the account counts as used by a person, and the simulation leaves it alone. The
    /// refresh token stays in the app's cookie, so the session ends with its first access token.
    Tokens signInAsPerson(Credentials credentials, String app) {
        var request = ApiRequest.post("/auth/login")
                .header("X-Foodie-App", app)
                .body(Map.of("email", credentials.email(), "password", credentials.password()));
        return tokens(inTurn(request));
    }

    /// Registers an account; the body is that of `POST /auth/register`.
    public Tokens register(Map<String, ?> account) {
        return tokens(inTurn(ApiRequest.post("/auth/register").body(account)));
    }

    /// The next pair for a refresh token, null while another holder's rotation is under way.
    @Nullable
    Tokens refresh(String refreshToken) {
        var request = ApiRequest.post("/auth/token/refresh").body(Map.of("refresh", refreshToken));
        try {
            JsonNode json = caller.call(request).json();
            return new Tokens(json.path("access").asText(), json.path("refresh").asText(refreshToken));
        } catch (Refused e) {
            if (e.is("identity.refresh-superseded")) {
                return null;
            }
            throw e;
        }
    }

    private ApiAnswer inTurn(ApiRequest request) {
        try {
            turns.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
        try {
            return caller.call(request);
        } finally {
            turns.release();
        }
    }

    private static Tokens tokens(ApiAnswer answer) {
        JsonNode tokens = answer.json().path("tokens");
        return new Tokens(tokens.path("access").asText(), tokens.path("refresh").asText());
    }
}
