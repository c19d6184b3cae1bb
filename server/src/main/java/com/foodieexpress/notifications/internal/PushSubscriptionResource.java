package com.foodieexpress.notifications.internal;

import com.foodieexpress.kernel.Page;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.notifications.WebPush;
import com.foodieexpress.notifications.internal.PushSubscriptionStore.Row;
import com.foodieexpress.notifications.internal.PushTarget.Secrets;
import com.foodieexpress.platform.access.Caller;
import com.foodieexpress.platform.db.Database;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The browsers in which a person wants to be told.
@Path("/api/v1/me/push-subscriptions")
@RunOnVirtualThread
class PushSubscriptionResource {

    /// `ready` is false where no web push is set up.
    record KeyJson(String publicKey, boolean ready) {}

    /// `host` is the push service's: endpoint and keys are not shown again.
    record SubscriptionJson(UUID id, String host, Instant createdAt) {

        static SubscriptionJson of(Row row) {
            return new SubscriptionJson(row.id(), row.host(), row.createdAt());
        }
    }

    record KeysJson(
            @NotBlank @Size(max = 100) String p256dh,
            @NotBlank @Size(max = 40) String auth) {}

    /// As browsers write a `PushSubscription`, and the platform's key it was made with.
    record InputJson(
            @NotBlank @Size(max = 1_000) String endpoint,
            @NotNull @Valid KeysJson keys,
            @Nullable @Size(max = 100) String publicKey) {}

    private final Database database;
    private final SubscribeBrowser subscribe;
    private final PushKeys keys;
    private final WebPush webPush;
    private final Caller caller;
    private final PushSubscriptionStore store = new PushSubscriptionStore();

    PushSubscriptionResource(
            Database database, SubscribeBrowser subscribe, PushKeys keys, WebPush webPush, Caller caller) {
        this.database = database;
        this.subscribe = subscribe;
        this.keys = keys;
        this.webPush = webPush;
        this.caller = caller;
    }

    @GET
    public Page<SubscriptionJson> list() {
        UUID account = caller.actor().id();
        return Page.of(database.read(tx -> store.listOf(tx, account))).map(SubscriptionJson::of);
    }

    @GET
    @Path("/key")
    public KeyJson key() {
        return new KeyJson(keys.publicKey(), webPush.isReady());
    }

    /// 201 for a new one, 200 for one that was there.
    @POST
    public Response add(@NotNull @Valid InputJson body) {
        var secrets =
                new Secrets(body.endpoint(), body.keys().p256dh(), body.keys().auth());
        SubscribeBrowser.Subscribed done = subscribe.subscribe(caller.actor().id(), secrets, body.publicKey());
        return Response.status(done.isNew() ? 201 : 200)
                .entity(SubscriptionJson.of(done.row()))
                .build();
    }

    @DELETE
    @Path("/{id}")
    public void remove(@PathParam("id") UUID id) {
        UUID account = caller.actor().id();
        if (!database.write(tx -> store.delete(tx, account, id))) {
            throw Refusal.notFound("notifications.unknown-browser", "There is no such subscription");
        }
    }
}
