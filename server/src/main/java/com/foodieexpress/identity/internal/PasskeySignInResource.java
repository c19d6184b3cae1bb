package com.foodieexpress.identity.internal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Signing in with a passkey, alone or as the second step.
@Path("/api/v1/auth")
@RunOnVirtualThread
class PasskeySignInResource {

    private final SignInByPasskey signInByPasskey;
    private final SessionAnswers answers;

    PasskeySignInResource(SignInByPasskey signInByPasskey, SessionAnswers answers) {
        this.signInByPasskey = signInByPasskey;
        this.answers = answers;
    }

    @POST
    @Path("/login/passkey/options")
    public Response options(PasskeyJson.@Nullable SignInOptions body, @Context HttpServerRequest request) {
        String challenge = body == null ? null : body.challenge();
        var asked = challenge == null
                ? signInByPasskey.begin()
                : signInByPasskey.beginSecondStep(challenge, AuthResource.client(WebApp.of(request), request));
        return Response.ok(new PasskeyJson.RequestOptions(asked))
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("/login/passkey")
    public Response signIn(@NotNull @Valid PasskeyJson.SignIn body, @Context HttpServerRequest request) {
        Optional<WebApp> app = WebApp.of(request);
        ClientInfo client = AuthResource.client(app, request);
        SignedIn signedIn = body.challenge() == null
                ? signInByPasskey.signIn(body.credential(), AuthJson.role(body.role()), client)
                : signInByPasskey.completeSecondStep(body.challenge(), body.credential(), client);
        return answers.of(200, "Signed in", signedIn, app);
    }
}
