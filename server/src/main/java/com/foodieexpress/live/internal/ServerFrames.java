package com.foodieexpress.live.internal;

import com.foodieexpress.live.Feed;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.events.StoredEvent;
import com.foodieexpress.platform.json.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The frames the server sends, as `contracts/live/PROTOCOL.md` has them.
final class ServerFrames {

    private record HelloJson(
            String type, String connection, Instant now, double rate, int pingSeconds, String user, String role) {}

    private record SubscribedJson(
            String type,
            @Nullable Long id,
            String channel,
            String epoch,
            long offset,
            boolean recovered,
            @Nullable Object snapshot) {}

    private record EventJson(String type, String channel, long offset, ToldJson event) {}

    private record ToldJson(String type, Instant at, Object data) {}

    private record StateJson(String type, String channel, String key, Object value) {}

    private record UnsubscribedJson(String type, String channel, String code) {}

    private record ErrorJson(
            String type, @Nullable Long id, @Nullable String channel, String code, String message) {}

    private record ClosedJson(String type, int code, String reason) {}

    private record BareJson(String type) {}

    /// Subscriptions end because the client said so, or because the right ended.
    static final String BY_CLIENT = "client";

    static final String FORBIDDEN = "forbidden";

    private static final byte[] PONG = Json.writeBytes(new BareJson("pong"));
    private static final byte[] REFRESHED = Json.writeBytes(new BareJson("refreshed"));

    private ServerFrames() {}

    static Frame hello(String connection, Instant now, double rate, int pingSeconds, Actor actor) {
        return control(new HelloJson(
                "hello",
                connection,
                now,
                rate,
                pingSeconds,
                actor.id().toString(),
                actor.role().wire()));
    }

    static Frame subscribed(@Nullable Long id, String channel, String epoch, long offset, Object snapshot) {
        return control(new SubscribedJson("subscribed", id, channel, epoch, offset, false, snapshot));
    }

    /// The subscription goes on from where the client was; `offset` is where the events that follow will have
    /// brought it.
    static Frame recovered(@Nullable Long id, String channel, String epoch, long offset) {
        return control(new SubscribedJson("subscribed", id, channel, epoch, offset, true, null));
    }

    static Frame event(String channel, StoredEvent event, Object data) {
        byte[] json = Json.writeBytes(
                new EventJson("event", channel, event.offset(), new ToldJson(event.type(), event.occurredAt(), data)));
        return Frame.event(json, event.offset());
    }

    static Frame told(String channel, Feed.Told told) {
        byte[] json = Json.writeBytes(
                new EventJson("event", channel, told.offset(), new ToldJson(told.type(), told.at(), told.data())));
        return Frame.told(json, told.offset());
    }

    static Frame state(String channel, String key, Object value) {
        return Frame.state(Json.writeBytes(new StateJson("state", channel, key, value)), channel, key);
    }

    static Frame unsubscribed(String channel, String code) {
        return control(new UnsubscribedJson("unsubscribed", channel, code));
    }

    /// A request without an id, as over SSE, is named by its channel.
    static Frame error(@Nullable Long id, String channel, String code, String message) {
        return control(new ErrorJson("error", id, id == null ? channel : null, code, message));
    }

    static Frame pong() {
        return Frame.control(PONG);
    }

    static Frame refreshed() {
        return Frame.control(REFRESHED);
    }

    /// The last frame of an SSE stream, which has no close codes.
    static Frame closed(CloseCode code) {
        return control(new ClosedJson("closed", code.number(), code.reason()));
    }

    private static Frame control(Object frame) {
        return Frame.control(Json.writeBytes(frame));
    }
}
