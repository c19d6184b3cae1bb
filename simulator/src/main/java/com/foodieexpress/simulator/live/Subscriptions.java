package com.foodieexpress.simulator.live;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The channels of one account: asks for them on the current socket and hands each frame to its listener.
///
/// Thread-safe. A channel is asked for once per socket, also when it is added while the socket is just opening.
final class Subscriptions {
    private final Map<String, Subscription> byChannel = new LinkedHashMap<>();
    private final Map<Long, String> asked = new HashMap<>();
    private final LiveObserver observer;
    private @Nullable Socket socket;
    private long lastId;

    Subscriptions(LiveObserver observer) {
        this.observer = observer;
    }

    synchronized void add(String channel, ChannelListener listener) {
        var subscription = new Subscription(listener, observer);
        byChannel.put(channel, subscription);
        ask(channel, subscription);
    }

    synchronized void remove(String channel) {
        if (byChannel.remove(channel) != null && socket != null) {
            socket.send(Outgoing.unsubscribe(channel));
        }
    }

    /// A new socket has said hello: ask for everything again, from where it was.
    synchronized void moveTo(Socket fresh) {
        socket = fresh;
        asked.clear();
        byChannel.forEach(this::ask);
    }

    synchronized void lose() {
        socket = null;
    }

    void take(Frame frame) {
        switch (frame) {
            case Frame.Subscribed subscribed -> on(subscribed.channel(), known -> known.take(subscribed));
            case Frame.Event event -> on(event.channel(), known -> known.take(event));
            case Frame.State state -> on(state.channel(), known -> known.take(state));
            case Frame.Unsubscribed(String channel, String code) -> end(channel, code);
            case Frame.Failure(long id, String code) -> {
                observer.refused(code);
                end(channelOf(id), code);
            }
            case Frame.Hello _, Frame.Other _ -> {}
        }
    }

    private synchronized void ask(String channel, Subscription subscription) {
        if (socket != null) {
            asked.put(++lastId, channel);
            socket.send(Outgoing.subscribe(lastId, channel, subscription.cursor()));
        }
    }

    /// Outside of the lock: a listener may subscribe to something else.
    private void on(String channel, Consumer<Subscription> action) {
        Subscription known;
        synchronized (this) {
            known = byChannel.get(channel);
        }
        if (known != null) {
            try {
                action.accept(known);
            } catch (RuntimeException e) {
                // One unreadable message must not end the account's connection.
                observer.failed(e);
            }
        }
    }

    private synchronized String channelOf(long id) {
        return asked.getOrDefault(id, "");
    }

    private void end(String channel, String code) {
        Subscription ended;
        synchronized (this) {
            ended = byChannel.remove(channel);
        }
        if (ended != null) {
            ended.ended(code);
        }
    }
}
