package com.foodieexpress.simulator.live;

import com.foodieexpress.simulator.api.ApiRequest;
import com.foodieexpress.simulator.api.Session;
import com.foodieexpress.simulator.api.Stopped;
import com.foodieexpress.simulator.city.CityClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

/// Sets a watch: opens the live channel just long enough to hear the hello.
public final class LiveHello {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private LiveHello() {}

    public static CityClock clock(HttpClient http, URI server, Session session) {
        String ticket = session.call(ApiRequest.post("/live/tickets"))
                .json()
                .path("ticket")
                .asText();
        try (Socket socket = Socket.open(http, LiveAccess.uri(server, ticket))) {
            if (socket.next(PATIENCE) instanceof Socket.Message.Text(String text)
                    && Frame.read(text) instanceof Frame.Hello(var now, var rate, var _)) {
                return new CityClock(now, rate);
            }
            throw new IllegalStateException("the live channel did not say hello");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }
}
