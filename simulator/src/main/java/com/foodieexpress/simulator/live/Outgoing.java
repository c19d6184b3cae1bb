package com.foodieexpress.simulator.live;

import com.foodieexpress.simulator.api.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/// The frames a client sends.
final class Outgoing {
    static final String PING = Json.write(Map.of("type", "ping"));

    private Outgoing() {}

    static String subscribe(long id, String channel, ChannelCursor cursor) {
        var frame = new LinkedHashMap<String, Object>();
        frame.put("type", "subscribe");
        frame.put("id", id);
        frame.put("channel", channel);
        cursor.resumeFrom().ifPresent(position -> {
            frame.put("epoch", position.epoch());
            frame.put("offset", position.offset());
        });
        return Json.write(frame);
    }

    static String unsubscribe(String channel) {
        return Json.write(Map.of("type", "unsubscribe", "channel", channel));
    }

    static String refresh(String ticket) {
        return Json.write(Map.of("type", "refresh", "ticket", ticket));
    }
}
