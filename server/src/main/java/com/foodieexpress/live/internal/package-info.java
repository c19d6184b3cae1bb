/// How live push works inside.
///
/// Threads: a connection, its subscriptions and the rosters of a [Hub] belong to one event loop and are touched
/// there only. A [Channel] is shared and guards itself. Whatever may block (tickets, rights, snapshots,
/// projections) runs on virtual threads and comes back to the loop through [Hub#execute].
@NullMarked
package com.foodieexpress.live.internal;

import org.jspecify.annotations.NullMarked;
