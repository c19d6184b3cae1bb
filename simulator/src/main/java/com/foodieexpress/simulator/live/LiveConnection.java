package com.foodieexpress.simulator.live;

import com.foodieexpress.simulator.api.ApiRequest;
import com.foodieexpress.simulator.api.Backoff;
import com.foodieexpress.simulator.api.Refused;
import com.foodieexpress.simulator.api.Session;
import com.foodieexpress.simulator.api.Stopped;
import com.foodieexpress.simulator.api.Unreachable;
import java.time.Duration;
import java.util.concurrent.CompletionException;

/// An account's live connection: reconnects with growing pauses, subscribes again and resumes each channel.
///
/// Thread-safe. Listeners are called on the connection's own thread.
public final class LiveConnection implements AutoCloseable {
    private static final int SUSPENDED = 4403;

    private final LiveAccess access;
    private final Session session;
    private final Subscriptions subscriptions;
    private final Thread thread;
    private volatile boolean closed;
    private boolean helloSeen;

    private LiveConnection(LiveAccess access, Session session) {
        this.access = access;
        this.session = session;
        this.subscriptions = new Subscriptions(access.observer());
        this.thread = Thread.ofVirtual().name("live " + session.email()).unstarted(this::run);
    }

    /// Starts connecting; returns at once.
    public static LiveConnection open(LiveAccess access, Session session) {
        var connection = new LiveConnection(access, session);
        connection.thread.start();
        return connection;
    }

    public void subscribe(String channel, ChannelListener listener) {
        subscriptions.add(channel, listener);
    }

    public void unsubscribe(String channel) {
        subscriptions.remove(channel);
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void run() {
        var backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));
        try {
            while (!closed) {
                int code = connectOnce(backoff);
                access.observer().closed(code);
                if (code == SUSPENDED) {
                    return;
                }
                session.caller().stop().pause(backoff.next());
            }
        } catch (InterruptedException | Stopped _) {
            // Closed by its owner.
        }
    }

    /// Lives one connection to its end and says how it ended.
    private int connectOnce(Backoff backoff) throws InterruptedException {
        try (Socket socket = Socket.open(access.http(), access.uri(ticket()))) {
            return listen(socket, backoff);
        } catch (CompletionException | Unreachable | Refused _) {
            return Socket.NO_STATUS;
        } finally {
            subscriptions.lose();
        }
    }

    private int listen(Socket socket, Backoff backoff) throws InterruptedException {
        var heartbeat = new Heartbeat();
        while (true) {
            switch (socket.next(heartbeat.pingEvery())) {
                case null -> {}
                case Socket.Message.Closed(int code) -> {
                    return code;
                }
                case Socket.Message.Text(String text) -> take(socket, Frame.read(text), heartbeat, backoff);
            }
            if (heartbeat.pingIsDue()) {
                socket.send(Outgoing.PING);
            }
            if (heartbeat.ticketIsDue()) {
                socket.send(Outgoing.refresh(ticket()));
            }
        }
    }

    private void take(Socket socket, Frame frame, Heartbeat heartbeat, Backoff backoff) {
        if (frame instanceof Frame.Hello(var now, var rate, var pingSeconds)) {
            backoff.reset();
            heartbeat.pingEvery(Duration.ofSeconds(Math.max(1, pingSeconds)));
            access.clock().adjust(now, rate);
            access.observer().connected(helloSeen);
            helloSeen = true;
            subscriptions.moveTo(socket);
        } else {
            subscriptions.take(frame);
        }
    }

    private String ticket() {
        return session.call(ApiRequest.post("/live/tickets"))
                .json()
                .path("ticket")
                .asText();
    }
}
