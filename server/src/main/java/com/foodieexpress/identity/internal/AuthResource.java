package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Caller;
import com.foodieexpress.platform.time.WallClock;
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

/// Sign-up, sign-in and sessions.
@Path("/api/v1/auth")
@RunOnVirtualThread
class AuthResource {

    private final RegisterAccount registerAccount;
    private final SignIn signIn;
    private final RotateRefresh rotateRefresh;
    private final SignOut signOut;
    private final SessionAnswers answers;
    private final WallClock clock;
    private final Caller caller;

    AuthResource(
            RegisterAccount registerAccount,
            SignIn signIn,
            RotateRefresh rotateRefresh,
            SignOut signOut,
            SessionAnswers answers,
            WallClock clock,
            Caller caller) {
        this.registerAccount = registerAccount;
        this.signIn = signIn;
        this.rotateRefresh = rotateRefresh;
        this.signOut = signOut;
        this.answers = answers;
        this.clock = clock;
        this.caller = caller;
    }

    @POST
    @Path("/register")
    public Response register(@NotNull RegisterJson body, @Context HttpServerRequest request) {
        Optional<WebApp> app = WebApp.of(request);
        SignInOutcome outcome = registerAccount.register(command(body, request), client(app, request));
        return answers.of(201, welcome(outcome), outcome, app);
    }

    @POST
    @Path("/login")
    public Response login(@NotNull @Valid AuthJson.Login body, @Context HttpServerRequest request) {
        Optional<WebApp> app = WebApp.of(request);
        SignInOutcome outcome = signIn.signIn(body.email(), body.password(), body.wantedRole(), client(app, request));
        return answers.of(200, "Signed in", outcome, app);
    }

    @POST
    @Path("/token/refresh")
    public Response refresh(AuthJson.@Nullable Refresh body, @Context HttpServerRequest request) {
        Optional<WebApp> app = WebApp.of(request);
        SessionTokens tokens = rotateRefresh.rotate(presented(body, app, request));
        return answers.refreshed(tokens, app);
    }

    @POST
    @Path("/logout")
    public Response logout(AuthJson.@Nullable Logout body, @Context HttpServerRequest request) {
        Optional<WebApp> app = WebApp.of(request);
        signOut.here(caller.actor(), body == null ? null : body.refreshToken());
        return answers.ended("Signed out", app);
    }

    @POST
    @Path("/logout-all")
    public Response logoutAll(@Context HttpServerRequest request) {
        Optional<WebApp> app = WebApp.of(request);
        signOut.everywhere(caller.actor());
        return answers.ended("Signed out on every device", app);
    }

    private static String presented(AuthJson.@Nullable Refresh body, Optional<WebApp> app, HttpServerRequest request) {
        String fromCookie = app.map(each -> each.cookieIn(request)).orElse(null);
        String presented = fromCookie != null || body == null ? fromCookie : body.refresh();
        if (presented != null && !presented.isBlank()) {
            return presented;
        }
        throw app.isPresent()
                ? Refusal.unauthenticated("identity.no-session", "Nobody is signed in here")
                : Refusal.invalid("refresh", "is required");
    }

    private static String welcome(SignInOutcome outcome) {
        boolean waits = outcome instanceof SignedIn in && !in.account().mayTradeAs(in.role());
        return waits ? "Welcome! Your account waits for approval." : "Welcome to FoodieExpress!";
    }

    private RegisterAccount.Command command(RegisterJson body, HttpServerRequest request) {
        return body.toCommand(Language.preferred(request.getHeader("Accept-Language")), clock.instant());
    }

    static ClientInfo client(Optional<WebApp> app, HttpServerRequest request) {
        return ClientInfo.of(app.map(WebApp::name).orElse(null), request.getHeader("User-Agent"));
    }
}
