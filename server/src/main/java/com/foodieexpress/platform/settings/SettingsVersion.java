package com.foodieexpress.platform.settings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One version of all settings, as stored: what holds, what was changed to get there, by whom, when and why.
/// `changedBy` is null where the platform itself took up the defaults of a release.
record SettingsVersion(
        long version,
        SettingValues values,
        List<SettingValues.Change> changes,
        @Nullable UUID changedBy,
        Instant changedAt,
        String reason,
        @Nullable Long revertedTo) {

    SettingsVersion {
        changes = List.copyOf(changes);
    }
}
