package com.foodieexpress.platform.retention;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells what a feature keeps for a time and then deletes. Implemented as a bean by every feature that does.
public interface KeptData {

    /// One class of data. `kind` is its name on the wire; `setting` the key of the setting that says how many
    /// days it is kept. `oldest` is where what is stored begins, null when nothing is; `bytes` is what it
    /// takes on the disk with its indexes.
    record Kept(
            String kind, String setting, int days, @Nullable Instant oldest, long bytes) {}

    List<Kept> kept();
}
