package com.foodieexpress.live;

/// Makes good for what nodes do not tell each other. Implemented as a bean by a feature whose states
/// listeners of other nodes wait for.
public interface MissedStates {

    /// Called on a virtual thread of each node, where there are several: about once a second while this
    /// node cannot hear the others (`away`), and then it publishes again, from the database, the newest
    /// values of what is listened to here; once more when it hears them again; and every few seconds
    /// otherwise, to keep in memory what snapshots and decisions need. Must be bounded, because it is what
    /// an outage asks of the database.
    void catchUp(boolean away);
}
