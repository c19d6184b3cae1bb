package com.foodieexpress.platform.settings;

import com.foodieexpress.kernel.Page;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads versions out of the table.
@ApplicationScoped
class ShowSettings {

    private static final int MOST = 100;

    private final Database database;
    private final SettingsVersionStore store;

    ShowSettings(Database database, SettingsRegistry registry) {
        this.database = database;
        this.store = new SettingsVersionStore(registry);
    }

    SettingsVersion latest() {
        return database.read(store::latest).orElseThrow(ChangeSettings::unknownVersion);
    }

    SettingsVersion version(long version) {
        return database.read(tx -> store.find(tx, version)).orElseThrow(ChangeSettings::unknownVersion);
    }

    /// Newest first; the cursor is the last version of the page before.
    Page<SettingsVersion> list(@Nullable String cursor, int limit) {
        if (limit < 1 || limit > MOST) {
            throw Refusal.invalid("limit", "must be a number from 1 to " + MOST);
        }
        List<SettingsVersion> rows = database.read(tx -> store.list(tx, before(cursor), limit + 1));
        if (rows.size() <= limit) {
            return Page.of(rows);
        }
        List<SettingsVersion> page = rows.subList(0, limit);
        return new Page<>(page, Long.toString(page.getLast().version()));
    }

    private static @Nullable Long before(@Nullable String cursor) {
        try {
            return cursor == null || cursor.isEmpty() ? null : Long.valueOf(cursor);
        } catch (NumberFormatException noVersion) {
            throw Refusal.invalid("cursor", "is none of ours");
        }
    }
}
