package com.foodieexpress.live;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// Publishes gauges and positions: values of which only the latest matters. Events need no call; they come from the
/// event log.
public interface Live {

    /// Sends the latest value of `key` to the channel's listeners on all nodes; values may be skipped for
    /// slow ones. `value` becomes JSON once.
    /// Never blocks. Cheap when nobody listens.
    void publishState(String channel, String key, Object value);

    /// True when somebody listens, so that costly values need not be made for nobody. Exact for this node;
    /// other nodes are counted in when they may have listeners.
    boolean hasListeners(String channel);

    /// True when somebody on this node listens.
    boolean hasListenersHere(String channel);

    /// As [#publishState], for values that every node makes by itself: they stay on this node.
    void publishHere(String channel, String key, Object value);

    /// Tells the listeners here what is new in a channel's [Feed]. `told` is asked once, with all parts that
    /// are listened to, and says what each of them is told; a part it leaves out hears nothing. What it throws
    /// comes back, and then nobody was told anything.
    void tell(String channel, Function<Set<Object>, Map<Object, Feed.Told>> told);

    /// Lets the listeners here start again from a snapshot, because something cannot be told.
    void restart(String channel);

    /// Tells the viewers of a channel's map on all nodes where something is now, together with what else moved within
    /// a tenth of a second. Kept for those who look later, also while nobody does. Never blocks.
    void move(String channel, Moving thing);

    /// Takes something off this node's map.
    void gone(String channel, UUID id);

    /// Ends the subscriptions of a user to a channel whose right has ended.
    void revoke(UUID userId, String channel);
}
