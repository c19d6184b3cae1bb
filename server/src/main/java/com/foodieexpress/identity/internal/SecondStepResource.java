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

/// The second step of a sign-in.
@Path("/api/v1/auth")
@RunOnVirtualThread
class SecondStepResource {

    private final CompleteSignIn completeSignIn;
    private final SessionAnswers answers;

    SecondStepResource(CompleteSignIn completeSignIn, SessionAnswers answers) {
        this.completeSignIn = completeSignIn;
        this.answers = answers;
    }

    @POST
    @Path("/login/enrol")
    public Response enrol(@NotNull @Valid SecondFactorJson.Challenge body, @Context HttpServerRequest request) {
        ClientInfo client = AuthResource.client(WebApp.of(request), request);
        return Response.ok(SecondFactorJson.Enrolment.of(completeSignIn.enrol(body.challenge(), client)))
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("/login/second-step")
    public Response complete(@NotNull @Valid SecondFactorJson.Step body, @Context HttpServerRequest request) {
        Optional<WebApp> app = WebApp.of(request);
        ClientInfo client = AuthResource.client(app, request);
        return answers.completed(completeSignIn.complete(body.challenge(), body.code(), client), app);
    }
}
