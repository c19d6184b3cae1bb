package com.foodieexpress.simulator.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import com.foodieexpress.simulator.api.Json;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FrameTest {
    @Test
    void readsTheClockOfTheHello() {
        assertThat(Frame.read("""
                {"type":"hello","connection":"c","now":"2026-11-21T18:00:00.000Z","rate":60.0,"pingSeconds":25}""")).isEqualTo(new Frame.Hello(Instant.parse("2026-11-21T18:00:00Z"), 60, 25));
    }

    @Test
    void readsStatesRefusalsAndEnds() {
        assertThat(Frame.read("""
                {"type":"state","channel":"order:1","key":"position","value":null}""")).isEqualTo(new Frame.State("order:1", "position", NullNode.getInstance()));
        assertThat(Frame.read("""
                {"type":"error","id":3,"code":"live.forbidden","message":"no"}""")).isEqualTo(new Frame.Failure(3, "live.forbidden"));
        assertThat(Frame.read("""
                {"type":"unsubscribed","channel":"order:1","code":"closed"}""")).isEqualTo(new Frame.Unsubscribed("order:1", "closed"));
    }

    @Test
    void passesOverWhatANewerServerMaySay() {
        assertThat(Frame.read("{\"type\":\"weather\"}")).isEqualTo(new Frame.Other("weather"));
    }

    @Test
    void asksForTheMissedEventsOnlyWhenThereWasAPosition() {
        var cursor = new ChannelCursor();
        assertThat(Json.read(Outgoing.subscribe(1, "order:1", cursor)).has("offset"))
                .isFalse();
        cursor.subscribed(new Frame.Subscribed("order:1", "a", 4711, false, NullNode.getInstance()));
        var again = Json.read(Outgoing.subscribe(2, "order:1", cursor));
        assertThat(again.path("epoch").asText()).isEqualTo("a");
        assertThat(again.path("offset").asLong()).isEqualTo(4711);
    }
}
