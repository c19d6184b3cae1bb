package com.foodieexpress.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Answers that open or end a session: tokens in the body, or for web apps the refresh token in their cookie.
@ApplicationScoped
class SessionAnswers {

    private final Users users;
    private final IdentityConfig config;

    SessionAnswers(Users users, IdentityConfig config) {
        this.users = users;
        this.config = config;
    }

    Response signedIn(int status, String message, SignedIn signedIn, Optional<WebApp> app) {
        SessionTokens tokens = signedIn.tokens();
        var body = new AuthJson.SignedInAnswer(
                true,
                message,
                users.json(signedIn.account(), signedIn.role()),
                new AuthJson.Tokens(tokens.access(), inBody(tokens, app)));
        return withCookie(Response.status(status).entity(body), tokens, app);
    }

    Response refreshed(SessionTokens tokens, Optional<WebApp> app) {
        return withCookie(Response.ok(new AuthJson.Refreshed(true, tokens.access(), inBody(tokens, app))), tokens, app);
    }

    Response ended(String message, Optional<WebApp> app) {
        Response.ResponseBuilder answer = Response.ok(new AuthJson.Done(true, message));
        app.ifPresent(each -> answer.header("Set-Cookie", each.clearCookie()));
        return answer.build();
    }

    private Response withCookie(Response.ResponseBuilder answer, SessionTokens tokens, Optional<WebApp> app) {
        app.ifPresent(each -> answer.header("Set-Cookie", each.setCookie(tokens.refresh(), config.refreshLife())));
        return answer.header("Cache-Control", "no-store").build();
    }

    private static @Nullable String inBody(SessionTokens tokens, Optional<WebApp> app) {
        return app.isPresent() ? null : tokens.refresh();
    }
}
