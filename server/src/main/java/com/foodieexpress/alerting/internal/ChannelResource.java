package com.foodieexpress.alerting.internal;

import com.foodieexpress.alerting.internal.AlertJson.NoticeJson;
import com.foodieexpress.kernel.Page;
import com.foodieexpress.notifications.WebPush;
import com.foodieexpress.platform.access.Caller;
import com.foodieexpress.platform.audit.AdminAct;
import com.foodieexpress.platform.audit.AuditAction;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.http.Idempotent;
import com.foodieexpress.platform.messages.Channel;
import com.foodieexpress.platform.messages.Messages;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The ways alerts are told by.
@Path("/api/v1/admin/alert-channels")
@RunOnVirtualThread
class ChannelResource {

    /// `ready` is false for mail and web push where none is set up. `last` is what was told by it last, trials too; of
    /// mail and web push, to one of those who are told.
    record ChannelJson(
            @Nullable UUID id,
            String name,
            String kind,
            @Nullable String host,
            boolean ready,
            @Nullable NoticeJson last) {

        private ChannelJson(@Nullable UUID id, String name, String kind, @Nullable String host, boolean ready) {
            this(id, name, kind, host, ready, null);
        }

        /// A webhook may bear the name of one that was taken away.
        private ChannelJson with(List<Notice> newest) {
            return newest.stream()
                    .filter(notice -> notice.channel().equals(name) && (id == null || id.equals(notice.channelId())))
                    .findFirst()
                    .map(notice -> new ChannelJson(id, name, kind, host, ready, NoticeJson.of(notice)))
                    .orElse(this);
        }
    }

    record InputJson(
            @NotBlank @Size(max = 40) String name,
            @NotBlank @Size(max = 500) String url) {}

    /// The secret signs what is sent, and is shown this once.
    record CreatedJson(ChannelJson channel, String secret) {}

    private final Database database;
    private final ChangeWebhooks change;
    private final Messages messages;
    private final WebPush webPush;
    private final Caller caller;
    private final WebhookStore webhooks = new WebhookStore();
    private final NoticeStore notices = new NoticeStore();

    ChannelResource(Database database, ChangeWebhooks change, Messages messages, WebPush webPush, Caller caller) {
        this.database = database;
        this.change = change;
        this.messages = messages;
        this.webPush = webPush;
        this.caller = caller;
    }

    @GET
    public Page<ChannelJson> list() {
        var channels = new ArrayList<ChannelJson>();
        channels.add(new ChannelJson(null, Channels.IN_APP, "in_app", null, true));
        channels.add(new ChannelJson(null, Channels.MAIL, "mail", null, messages.carries(Channel.EMAIL)));
        channels.add(new ChannelJson(null, Channels.PUSH, "push", null, webPush.isReady()));
        return database.read(tx -> {
            webhooks.listAll(tx).forEach(each -> channels.add(json(each)));
            List<Notice> newest = notices.newestBy(
                    tx, channels.stream().map(ChannelJson::name).toList());
            return Page.of(channels.stream().map(each -> each.with(newest)).toList());
        });
    }

    @POST
    @AdminAct(value = AuditAction.ALERT_CREATE_CHANNEL, on = "alert-channel")
    public Response create(@NotNull @Valid InputJson body) {
        ChangeWebhooks.Created created = change.create(body.name(), body.url());
        return Response.status(201)
                .entity(new CreatedJson(json(created.webhook()), created.secret()))
                .build();
    }

    @POST
    @Idempotent
    @Path("/{id}/test")
    @AdminAct(value = AuditAction.ALERT_TRY_CHANNEL, on = "alert-channel")
    public Response tryOut(@PathParam("id") UUID id) {
        return Response.accepted(Map.of("noticeId", change.tryOut(id))).build();
    }

    @DELETE
    @Path("/{id}")
    @AdminAct(value = AuditAction.ALERT_REMOVE_CHANNEL, on = "alert-channel")
    public void remove(@PathParam("id") UUID id) {
        change.remove(id, caller.actor());
    }

    private static ChannelJson json(Webhook webhook) {
        return new ChannelJson(webhook.id(), webhook.name(), "webhook", webhook.host(), true);
    }
}
