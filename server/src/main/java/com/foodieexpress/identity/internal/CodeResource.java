package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.access.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;

/// One-time codes by mail and text message: to sign in, to sign up, to set a new password, to confirm what is one's
/// own.
@Path("/api/v1/auth")
@RunOnVirtualThread
class CodeResource {

    private final RequestCode requestCode;
    private final SignInByCode signInByCode;
    private final ResetPassword resetPassword;
    private final VerifyContact verifyContact;
    private final SessionAnswers answers;
    private final Users users;
    private final Caller caller;

    CodeResource(
            RequestCode requestCode,
            SignInByCode signInByCode,
            ResetPassword resetPassword,
            VerifyContact verifyContact,
            SessionAnswers answers,
            Users users,
            Caller caller) {
        this.requestCode = requestCode;
        this.signInByCode = signInByCode;
        this.resetPassword = resetPassword;
        this.verifyContact = verifyContact;
        this.answers = answers;
        this.users = users;
        this.caller = caller;
    }

    @POST
    @Path("/codes")
    public Response request(@NotNull CodeJson.Request body, @Context HttpServerRequest request) {
        return accepted(202, issue(body.wantedPurpose(), body, request));
    }

    @POST
    @Path("/codes/{challengeId}/verify")
    public Response verify(
            @PathParam("challengeId") UUID challengeId,
            @NotNull @Valid CodeJson.Login body,
            @Context HttpServerRequest request) {
        Optional<WebApp> app = WebApp.of(request);
        SignInOutcome outcome =
                signInByCode.signIn(challengeId, body.code(), body.wantedRole(), AuthResource.client(app, request));
        return answers.of(200, "Signed in", outcome, app);
    }

    @POST
    @Path("/password/reset")
    public Response reset(@NotNull CodeJson.Request body, @Context HttpServerRequest request) {
        return accepted(200, issue(CodePurpose.PASSWORD_RESET, body, request));
    }

    @POST
    @Path("/password/reset/confirm")
    public AuthJson.Done confirmReset(@NotNull @Valid CodeJson.Reset body) {
        if (body.namesAddress()) {
            resetPassword.reset(body.destination(), body.code(), body.newPassword());
        } else {
            resetPassword.reset(body.challenge(), body.code(), body.newPassword());
        }
        return new AuthJson.Done(true, "Password changed; every device is signed out");
    }

    @POST
    @Path("/verifications")
    public Response requestVerification(@NotNull CodeJson.Verification body) {
        return accepted(202, verifyContact.request(caller.actor(), body.wantedChannel()));
    }

    @POST
    @Path("/verifications/{challengeId}/confirm")
    public AuthJson.UserAnswer confirm(
            @PathParam("challengeId") UUID challengeId, @NotNull @Valid CodeJson.Confirmation body) {
        AccountRow account = verifyContact.confirm(caller.actor(), challengeId, body.code());
        return new AuthJson.UserAnswer(
                true, "Confirmed", users.json(account, caller.actor().role()));
    }

    private RequestCode.Issued issue(CodePurpose purpose, CodeJson.Request body, HttpServerRequest request) {
        Language spoken = body.spoken(request.getHeader("Accept-Language"));
        return requestCode.request(purpose, body.destination(), null, spoken);
    }

    private static Response accepted(int status, RequestCode.Issued issued) {
        return Response.status(status)
                .entity(CodeJson.Issued.of(issued))
                .header("Cache-Control", "no-store")
                .build();
    }
}
