package com.foodieexpress.activity.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.activity.internal.ClientEvents.Batch;
import com.foodieexpress.activity.internal.ClientEvents.Rejected;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Caller;
import com.foodieexpress.platform.origin.Visitors;
import com.foodieexpress.platform.time.WallClock;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes what clients tell of themselves and answers when it is stored.
@Singleton
class TakeClientEvents {

    static final int EVENTS_MAX = 500;
    /// From nobody in particular less is taken.
    static final int ANONYMOUS_MAX = 100;

    private final Caller caller;
    private final Visitors visitors;
    private final WallClock clock;
    private final ClientKinds kinds;
    private final IntakeWriter writer;

    TakeClientEvents(Caller caller, Visitors visitors, WallClock clock, ClientKinds kinds, IntakeWriter writer) {
        this.caller = caller;
        this.visitors = visitors;
        this.clock = clock;
        this.kinds = kinds;
        this.writer = writer;
    }

    /// Refuses (400) an event that is unfit, and 503 while it cannot be stored.
    Batch one(RoutingContext routing, byte @Nullable [] body) {
        JsonNode event = ClientEvents.tree(body, routing.request().getHeader("Content-Encoding"));
        try {
            return store(List.of(read(event, sender(routing))), List.of());
        } catch (ClientEvent.Unfit unfit) {
            throw Refusal.invalid(unfit.field(), unfit.reason());
        }
    }

    /// As [#one], but what is unfit is only left out and named.
    Batch many(RoutingContext routing, byte @Nullable [] body) {
        JsonNode batch = ClientEvents.tree(body, routing.request().getHeader("Content-Encoding"));
        ClientEvent.Sender sender = sender(routing);
        int most = sender.actor().userId() == null && !visitors.of(routing).trusted() ? ANONYMOUS_MAX : EVENTS_MAX;
        List<JsonNode> events = ClientEvents.events(batch, most);
        var fit = new ArrayList<Action>(events.size());
        var rejected = new ArrayList<Rejected>();
        for (int i = 0; i < events.size(); i++) {
            try {
                fit.add(read(events.get(i), sender));
            } catch (ClientEvent.Unfit unfit) {
                String id = events.get(i).path("id").asText(null);
                rejected.add(new Rejected(i, isId(id) ? id : null, unfit.field(), unfit.reason()));
            }
        }
        return store(fit, rejected);
    }

    private Action read(JsonNode event, ClientEvent.Sender sender) {
        return kinds.admit(ClientEvent.read(event, sender));
    }

    private Batch store(List<Action> fit, List<Rejected> rejected) {
        Set<UUID> fresh = fit.isEmpty() ? Set.of() : writer.store(fit);
        int stored = (int)
                fit.stream().map(Action::id).distinct().filter(fresh::contains).count();
        return new Batch(true, stored, fit.size() - stored, rejected);
    }

    private ClientEvent.Sender sender(RoutingContext routing) {
        Actor actor = caller.actor();
        return new ClientEvent.Sender(
                actor,
                visitors.of(routing).address(),
                Agent.of(routing.request().getHeader("User-Agent")),
                clock.instant());
    }

    private static boolean isId(@Nullable String text) {
        return text != null && text.matches("[0-9a-fA-F-]{36}");
    }
}
