package com.foodieexpress.notifications.internal;

import com.foodieexpress.kernel.Page;
import com.foodieexpress.platform.access.Caller;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.http.Idempotent;
import com.foodieexpress.platform.http.PageQuery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person's own notifications.
@Path("/api/v1/notifications")
@RunOnVirtualThread
class NotificationResource {

    record CountJson(int count) {}

    private final Database database;
    private final MarkRead markRead;
    private final Caller caller;
    private final NotificationStore store = new NotificationStore();

    NotificationResource(Database database, MarkRead markRead, Caller caller) {
        this.database = database;
        this.markRead = markRead;
        this.caller = caller;
    }

    @GET
    public Page<NotificationJson> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @DefaultValue("20") String limit) {
        UUID recipient = caller.actor().id();
        PageQuery page = PageQuery.parse(cursor, limit);
        List<Notification> rows = database.read(tx -> store.list(tx, recipient, page.before(), page.rows()));
        return page.cut(rows, Notification::id).map(NotificationJson::of);
    }

    @GET
    @Path("/unread-count")
    public CountJson unreadCount() {
        UUID recipient = caller.actor().id();
        return new CountJson(database.read(tx -> store.unread(tx, recipient)));
    }

    @POST
    @Idempotent
    @Path("/{id}/read")
    public void read(@PathParam("id") UUID id) {
        markRead.one(caller.actor().id(), id);
    }

    @POST
    @Idempotent
    @Path("/read-all")
    public void readAll() {
        markRead.all(caller.actor().id());
    }
}
