package com.foodieexpress.platform.vault;

import com.foodieexpress.platform.db.Tx;

/// What a feature stored readable before its columns were sealed. Implemented as a bean; at every start,
/// before anybody is served, batches are sealed until none is left.
public interface OldPlaintext {

    /// For the log, for instance `identity.address`.
    String name();

    /// Seals at most `limit` old rows and empties what was readable; answers how many there were.
    int sealSome(Tx tx, int limit);
}
