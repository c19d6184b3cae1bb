package com.foodieexpress.bench.tracking.push;

import com.foodieexpress.bench.city.Server;
import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoopGroup;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/// A diner who follows the own order, and how long each position of the rider took to get here, in milliseconds.
final class TrackingPage implements Line.Ear {

    private static final String TIME = "\"recordedAt\":\"";
    private static final String POSITION = "\"key\":\"position\"";
    private static final int TRIES = 1_000;

    private final TimedRider rider;
    private final String channel;
    private final ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean subscribed = new AtomicBoolean();

    private TrackingPage(TimedRider rider, CarriedOrder order) {
        this.rider = rider;
        this.channel = "order:" + order.id();
    }

    /// Listens at one server with a ticket that another one may have issued.
    static TrackingPage open(
            EventLoopGroup loops, HttpClient http, Server issuer, Server at, CarriedOrder order, TimedRider rider)
            throws IOException, InterruptedException {
        var page = new TrackingPage(rider, order);
        String ticket = Person.ticket(http, issuer, order.dinerToken());
        URI live = URI.create("ws://" + at.address().getAuthority() + "/api/v1/live?ticket=" + ticket);
        Line.connect(loops, live, page);
        for (int tries = 0; !page.subscribed.get(); tries++) {
            if (tries > TRIES) {
                throw new IOException("the diner does not get to see the order");
            }
            Thread.sleep(10);
        }
        return page;
    }

    /// What took so long since the last call.
    List<Double> take() {
        List<Double> taken = List.copyOf(millis);
        millis.clear();
        return taken;
    }

    @Override
    public void opened(Line line) {
        // The server speaks first.
    }

    @Override
    public void heard(Line line, ByteBuf in, int start, int length) {
        long now = System.nanoTime();
        if (Dialect.starts(in, start, length, "{\"type\":\"st")) {
            String text = Dialect.text(in, start, length);
            if (text.contains(POSITION)) {
                int at = text.indexOf(TIME) + TIME.length();
                Long sent = rider.sentAt(Instant.parse(text.substring(at, text.indexOf('"', at))));
                if (sent != null) {
                    millis.add((now - sent) / 1e6);
                }
            }
        } else if (Dialect.starts(in, start, length, "{\"type\":\"hello\"")) {
            line.say("{\"type\":\"subscribe\",\"id\":1,\"channel\":\"" + channel + "\"}");
        } else if (Dialect.starts(in, start, length, "{\"type\":\"subscribed\"")) {
            subscribed.set(true);
        }
    }

    @Override
    public void closed(int code) {
        subscribed.set(false);
    }
}
