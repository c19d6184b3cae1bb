package com.foodieexpress.platform.settings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A value for every setting, and which of them an administrator has set; the others follow the release's defaults.
/// Both are ordered by key.
record SettingValues(Map<String, Object> all, Set<String> set) {

    /// `from` and `to` are null where the setting was not there on that side.
    record Change(
            String key, @Nullable Object from, @Nullable Object to) {}

    SettingValues {
        all = Collections.unmodifiableMap(new TreeMap<>(all));
        set = Collections.unmodifiableSet(new TreeSet<>(set));
    }

    SettingValues with(String key, Object value) {
        var values = new TreeMap<>(all);
        values.put(key, value);
        var keys = new TreeSet<>(set);
        keys.add(key);
        return new SettingValues(values, keys);
    }

    SettingValues without(String key, Object defaultValue) {
        var values = new TreeMap<>(all);
        values.put(key, defaultValue);
        var keys = new TreeSet<>(set);
        keys.remove(key);
        return new SettingValues(values, keys);
    }

    /// What differs between these values and later ones, by key.
    List<Change> changesTo(SettingValues later) {
        var keys = new TreeSet<>(all.keySet());
        keys.addAll(later.all.keySet());
        var changes = new ArrayList<Change>();
        for (String key : keys) {
            Object from = all.get(key);
            Object to = later.all.get(key);
            if (!Objects.equals(from, to)) {
                changes.add(new Change(key, from, to));
            }
        }
        return changes;
    }
}
