package com.foodieexpress.platform.messages;

import static com.foodieexpress.platform.access.AccessRule.open;

import com.foodieexpress.kernel.Page;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessRules;
import com.foodieexpress.platform.http.PageQuery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The demo's mail and text messages, because nobody can look into the letter boxes of invented people.
@Path("/api/v1/demo/outbox")
@RunOnVirtualThread
class OutboxResource {

    private final Outbox outbox;

    OutboxResource(Outbox outbox) {
        this.outbox = outbox;
    }

    record SentJson(
            UUID id,
            Channel channel,
            String to,
            @Nullable String subject,
            String text,
            @Nullable String html,
            Instant sentAt) {}

    @GET
    public Page<SentJson> list(@QueryParam("limit") @DefaultValue("20") String limit) {
        int rows = PageQuery.parse(null, limit).limit();
        if (!outbox.isOpen()) {
            throw Refusal.notFound("platform.not-found", "There is nothing at this address");
        }
        return Page.of(outbox.list(rows)).map(OutboxResource::json);
    }

    private static SentJson json(OutboxStore.Sent sent) {
        return new SentJson(
                sent.id(), sent.channel(), sent.to(), sent.subject(), sent.text(), sent.html(), sent.sentAt());
    }

    /// Open like the demo's doors; outside demo mode there is nothing to see.
    @ApplicationScoped
    static class Access implements AccessRules {

        @Override
        public List<AccessRule> rules() {
            return List.of(open("GET", "/api/v1/demo/outbox"));
        }
    }
}
