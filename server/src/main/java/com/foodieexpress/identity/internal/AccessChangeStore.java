package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.db.Tx;

/// SQL that tells the nodes of ended sessions, changed rights and new keys.
final class AccessChangeStore {

    /// Wakes the [AccessWatch] of every node when the transaction commits.
    void announce(Tx tx) {
        tx.query("select pg_notify(:channel, '')")
                .bind("channel", AccessWatch.CHANNEL)
                .mapToMap()
                .one();
    }
}
