package com.foodieexpress.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Answers that open or end a session: tokens in the body, or for web apps the refresh token in their
/// cookie; or the demand for a second step.
@ApplicationScoped
class SessionAnswers {

    private final Users users;
    private final IdentityConfig config;

    SessionAnswers(Users users, IdentityConfig config) {
        this.users = users;
        this.config = config;
    }

    Response of(int status, String message, SignInOutcome outcome, Optional<WebApp> app) {
        return switch (outcome) {
            case SignedIn signedIn -> signedIn(status, message, signedIn, null, app);
            case SignInOutcome.SecondStep step ->
                Response.ok(SecondFactorJson.SecondStepAnswer.of(step))
                        .header("Cache-Control", "no-store")
                        .build();
        };
    }

    /// With recovery codes where the sign-in has also set up a factor.
    Response completed(CompleteSignIn.Completed completed, Optional<WebApp> app) {
        List<String> codes = completed.recoveryCodes();
        return signedIn(200, "Signed in", completed.signedIn(), codes.isEmpty() ? null : codes, app);
    }

    private Response signedIn(
            int status, String message, SignedIn signedIn, @Nullable List<String> recoveryCodes, Optional<WebApp> app) {
        SessionTokens tokens = signedIn.tokens();
        var body = new AuthJson.SignedInAnswer(
                true,
                message,
                users.json(signedIn.account(), signedIn.role()),
                new AuthJson.Tokens(tokens.access(), inBody(tokens, app)),
                recoveryCodes);
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
