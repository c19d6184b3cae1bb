package com.foodieexpress.platform.messages;

import com.foodieexpress.platform.calls.CallName;
import com.foodieexpress.platform.calls.OutgoingCalls;
import com.foodieexpress.platform.config.PlatformConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;

/// Sends messages to people. Thread-safe. Remote calls happen here, so never inside a transaction.
@ApplicationScoped
public class Messages {

    private final Instance<MessageSender> senders;
    private final Outbox outbox;
    private final OutgoingCalls outgoing;
    private final boolean demo;

    public Messages(Instance<MessageSender> senders, Outbox outbox, OutgoingCalls outgoing, PlatformConfig config) {
        this.senders = senders;
        this.outbox = outbox;
        this.outgoing = outgoing;
        this.demo = config.demo();
    }

    /// Whether messages of this channel reach anybody: a sender is set up, or the demo's outbox takes them.
    public boolean carries(Channel channel) {
        return demo || sender(channel).isPresent();
    }

    /// Hands the message over. In demo mode it is laid into the outbox besides, which alone is enough where no sender
    /// is
    /// set up. Throws [MessageNotSent].
    public void send(Message message) {
        Optional<MessageSender> sender = sender(message.channel());
        if (demo) {
            outbox.add(message);
        } else if (sender.isEmpty()) {
            throw MessageNotSent.forGood("no sender for " + message.channel().wire() + " is set up");
        }
        sender.ifPresent(each -> outgoing.meter(name(message.channel()), null, () -> {
            each.send(message);
            return each;
        }));
    }

    /// `platform.messages` `email`.
    private static CallName name(Channel channel) {
        return new CallName("platform.messages", channel.wire());
    }

    private Optional<MessageSender> sender(Channel channel) {
        return senders.stream()
                .filter(each -> each.channel() == channel && each.isReady())
                .findFirst();
    }
}
