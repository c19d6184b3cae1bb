package com.foodieexpress.tracking.internal;

import com.foodieexpress.kernel.Page;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.tracking.Tracking.StoredFix;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Reads a rider's stored fixes page by page, oldest first.
@ApplicationScoped
class ReadHistory {

    private final Database database;
    private final FixStore store;

    ReadHistory(Database database, FixStore store) {
        this.database = database;
        this.store = store;
    }

    Page<StoredFix> page(UUID riderId, HistoryWindow window, HistoryCursor after, int limit) {
        List<StoredFix> rows =
                database.read(tx -> store.history(tx, riderId, window.from(), window.to(), after, limit + 1));
        if (rows.size() <= limit) {
            return Page.of(rows);
        }
        List<StoredFix> page = rows.subList(0, limit);
        return new Page<>(page, HistoryCursor.after(page.getLast()).toString());
    }
}
