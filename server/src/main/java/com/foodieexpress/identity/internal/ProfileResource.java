package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Caller;
import com.foodieexpress.platform.db.Database;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/// A person's own account.
@Path("/api/v1/auth")
@RunOnVirtualThread
class ProfileResource {

    private final Database database;
    private final UpdateProfile updateProfile;
    private final ChangePassword changePassword;
    private final Users users;
    private final Caller caller;
    private final AccountStore accounts = new AccountStore();

    ProfileResource(
            Database database, UpdateProfile updateProfile, ChangePassword changePassword, Users users, Caller caller) {
        this.database = database;
        this.updateProfile = updateProfile;
        this.changePassword = changePassword;
        this.users = users;
        this.caller = caller;
    }

    @GET
    @Path("/me")
    public AuthJson.UserAnswer me() {
        Actor actor = caller.actor();
        AccountRow account = database.read(tx -> accounts.find(tx, actor.id()))
                .orElseThrow(() -> Refusal.unauthenticated("identity.token-not-valid", "Sign in again"));
        return new AuthJson.UserAnswer(true, null, users.json(account, actor.role()));
    }

    @PUT
    @Path("/profile/update")
    public AuthJson.UserAnswer replace(@NotNull ProfileJson body) {
        return update(body);
    }

    @PATCH
    @Path("/profile/update")
    public AuthJson.UserAnswer update(@NotNull ProfileJson body) {
        Actor actor = caller.actor();
        AccountRow account = updateProfile.update(actor, body);
        return new AuthJson.UserAnswer(true, "Profile updated", users.json(account, actor.role()));
    }

    @POST
    @Path("/password/change")
    public AuthJson.Done changePassword(@NotNull @Valid AuthJson.PasswordChange body) {
        body.requireConfirmed();
        changePassword.change(caller.actor(), body.oldPassword(), body.newPassword(), body.code());
        return new AuthJson.Done(true, "Password changed; other devices are signed out");
    }
}
