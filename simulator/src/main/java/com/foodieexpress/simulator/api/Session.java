package com.foodieexpress.simulator.api;

import com.foodieexpress.simulator.wire.User;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One account's way to the API: signs in when first needed, renews its tokens one at a time.
///
/// Thread-safe; all threads of an agent share it.
public final class Session {
    private final Caller caller;
    private final TokenSource tokens;
    private final ReentrantLock renewal = new ReentrantLock();
    private volatile @Nullable AccessToken access;
    private volatile @Nullable User user;

    /// `door` is the way in when no refresh token was kept.
    public Session(Caller caller, SignIn signIn, TokenStore store, String email, Supplier<Tokens> door) {
        this.caller = caller;
        this.tokens = new TokenSource(signIn, store, email, door, caller.stop());
    }

    /// The session of an account that exists.
    public static Session of(Caller caller, SignIn signIn, TokenStore store, Credentials credentials) {
        return new Session(caller, signIn, store, credentials.email(), () -> signIn.signIn(credentials));
    }

    /// The session of a person at this keyboard, like one in the web app: nothing of it is kept.
    public static Session ofPerson(Caller caller, SignIn signIn, Credentials credentials, String app) {
        return new Session(
                caller, signIn, TokenStore.none(), credentials.email(), () -> signIn.signInAsPerson(credentials, app));
    }

    public String email() {
        return tokens.email();
    }

    public Caller caller() {
        return caller;
    }

    /// Who this is; asked once.
    public User user() {
        User known = user;
        if (known == null) {
            known = Json.as(User.class, call(ApiRequest.get("/auth/me")).json().path("user"));
            user = known;
        }
        return known;
    }

    /// Repeats while the server is away. Throws [Refused] for an answer that is not 2xx.
    public ApiAnswer call(ApiRequest request) {
        AccessToken token = token();
        ApiAnswer answer = caller.answer(() -> caller.client().send(request, token.text()));
        if (answer.status() == 401) {
            AccessToken renewed = renewed(token);
            answer = caller.answer(() -> caller.client().send(request, renewed.text()));
        }
        return Caller.accepted(request, answer);
    }

    /// Fetches a new access token at once: what an account may do is written in its token.
    public void renew() {
        renewed(access);
    }

    private AccessToken token() {
        AccessToken current = access;
        return current != null && !current.endsSoon() ? current : renewed(current);
    }

    /// The successor of `spent`, which another thread may have fetched already.
    private AccessToken renewed(@Nullable AccessToken spent) {
        renewal.lock();
        try {
            AccessToken current = access;
            if (current == null || current.equals(spent)) {
                current = new AccessToken(tokens.next());
                access = current;
            }
            return current;
        } finally {
            renewal.unlock();
        }
    }
}
