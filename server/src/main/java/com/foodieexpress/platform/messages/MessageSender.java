package com.foodieexpress.platform.messages;

/// A way for messages of one channel to leave the house. Implemented as a bean.
public interface MessageSender {

    Channel channel();

    /// False when the operator has not set it up.
    boolean isReady();

    /// Hands the message over; it is then the next house's to deliver. Blocks for at most the configured time. Throws
    /// [MessageNotSent].
    void send(Message message);
}
