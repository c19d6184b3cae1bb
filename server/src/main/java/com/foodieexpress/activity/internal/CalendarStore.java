package com.foodieexpress.activity.internal;

import com.foodieexpress.platform.db.Tx;
import jakarta.inject.Singleton;
import java.time.Instant;

/// SQL of the one row that says how the log is divided.
@Singleton
class CalendarStore {

    /// The zone written down, which is this one when there was none yet.
    String zone(Tx tx, String ifNone) {
        return tx.query("update activity.calendar set zone = coalesce(zone, :zone) returning zone")
                .bind("zone", ifNone)
                .mapTo(String.class)
                .one();
    }

    /// Says that rows before this moment were dropped.
    void droppedBefore(Tx tx, Instant moment) {
        tx.update("update activity.calendar set whole_since = greatest(whole_since, :moment)")
                .bind("moment", moment)
                .execute();
    }

    /// Says that minutes before this moment were deleted.
    void minutesDroppedBefore(Tx tx, Instant moment) {
        tx.update("update activity.calendar set minutes_since = greatest(minutes_since, :moment)")
                .bind("moment", moment)
                .execute();
    }
}
