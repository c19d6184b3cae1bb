package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Caller;
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
    private final Users users;
    private final IdentityConfig config;
    private final Caller caller;

    AuthResource(
            RegisterAccount registerAccount,
            SignIn signIn,
            RotateRefresh rotateRefresh,
            SignOut signOut,
            Users users,
            IdentityConfig config,
            Caller caller) {
        this.registerAccount = registerAccount;
        this.signIn = signIn;
        this.rotateRefresh = rotateRefresh;
        this.signOut = signOut;
        this.users = users;
        this.config = config;
        this.caller = caller;
    }

    @POST
    @Path("/register")
    public Response register(@NotNull RegisterJson body, @Context HttpServerRequest request) {
        Optional<WebApp> app = WebApp.of(request);
        SignedIn signedIn = registerAccount.register(body.toCommand(), client(app, request));
        boolean waits = !signedIn.account().mayTradeAs(signedIn.role());
        return answer(
                201, waits ? "Welcome! Your account waits for approval." : "Welcome to FoodieExpress!", signedIn, app);
    }

    @POST
    @Path("/login")
    public Response login(@NotNull @Valid AuthJson.Login body, @Context HttpServerRequest request) {
        Optional<WebApp> app = WebApp.of(request);
        SignedIn signedIn = signIn.signIn(body.email(), body.password(), body.wantedRole(), client(app, request));
        return answer(200, "Signed in", signedIn, app);
    }

    @POST
    @Path("/token/refresh")
    public Response refresh(AuthJson.@Nullable Refresh body, @Context HttpServerRequest request) {
        Optional<WebApp> app = WebApp.of(request);
        SessionTokens tokens = rotateRefresh.rotate(presented(body, app, request));
        return withCookie(Response.ok(new AuthJson.Refreshed(true, tokens.access(), inBody(tokens, app))), tokens, app);
    }

    @POST
    @Path("/logout")
    public Response logout(AuthJson.@Nullable Logout body, @Context HttpServerRequest request) {
        Optional<WebApp> app = WebApp.of(request);
        signOut.here(caller.actor(), body == null ? null : body.refreshToken());
        return clearing(Response.ok(new AuthJson.Done(true, "Signed out")), app);
    }

    @POST
    @Path("/logout-all")
    public Response logoutAll(@Context HttpServerRequest request) {
        Optional<WebApp> app = WebApp.of(request);
        signOut.everywhere(caller.actor());
        return clearing(Response.ok(new AuthJson.Done(true, "Signed out on every device")), app);
    }

    private Response answer(int status, String message, SignedIn signedIn, Optional<WebApp> app) {
        SessionTokens tokens = signedIn.tokens();
        var body = new AuthJson.SignedInAnswer(
                true,
                message,
                users.json(signedIn.account(), signedIn.role()),
                new AuthJson.Tokens(tokens.access(), inBody(tokens, app)));
        return withCookie(Response.status(status).entity(body), tokens, app);
    }

    private Response withCookie(Response.ResponseBuilder answer, SessionTokens tokens, Optional<WebApp> app) {
        app.ifPresent(each -> answer.header("Set-Cookie", each.setCookie(tokens.refresh(), config.refreshLife())));
        return answer.header("Cache-Control", "no-store").build();
    }

    private static Response clearing(Response.ResponseBuilder answer, Optional<WebApp> app) {
        app.ifPresent(each -> answer.header("Set-Cookie", each.clearCookie()));
        return answer.build();
    }

    private static @Nullable String inBody(SessionTokens tokens, Optional<WebApp> app) {
        return app.isPresent() ? null : tokens.refresh();
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

    private static ClientInfo client(Optional<WebApp> app, HttpServerRequest request) {
        return ClientInfo.of(app.map(WebApp::name).orElse(null), request.getHeader("User-Agent"));
    }
}
