package com.foodieexpress.platform.jobs;

import com.foodieexpress.platform.db.Tx;

/// Deletes what nobody needs any more, in batches, every hour. Implemented as a bean.
public interface Sweep {

    /// The name of its job, such as `ordering.old-quotes`.
    String name();

    /// Deletes `limit` rows at most and says how many; as many as the limit means there may be more.
    int delete(Tx tx, int limit);
}
