package com.foodieexpress.notifications;

import com.foodieexpress.platform.db.Tx;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Messages to browsers whose people asked for them. Thread-safe.
public interface WebPush {

    /// False when the operator has not set it up and this is no demo.
    boolean isReady();

    /// The browsers of these accounts, at most ten of each.
    List<Browser> listBrowsers(Tx tx, Collection<UUID> accounts);

    record Browser(UUID id, UUID accountId) {}

    /// Hands the message to the browser's push service; never inside a transaction. False when the browser is not
    /// subscribed any more; one that its service says so of is forgotten. Throws
    /// [com.foodieexpress.platform.messages.MessageNotSent].
    boolean send(UUID browserId, Push push);

    /// `path` is the page a click opens. Of several with one `topic` (32 letters, digits, `-` or `_` at most) a browser
    /// that was away gets the last. `keep` is how long the service may hold it for a browser that is away.
    record Push(String title, String body, String path, String topic, boolean urgent, Duration keep) {}
}
