package com.foodieexpress.platform.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All settings of one version. Immutable.
public final class SettingsSnapshot {

    private final long version;
    private final Map<Class<?>, Record> groups;

    private SettingsSnapshot(long version, Map<Class<?>, Record> groups) {
        this.version = version;
        this.groups = Map.copyOf(groups);
    }

    static SettingsSnapshot of(long version, List<Record> groups) {
        var byType = new HashMap<Class<?>, Record>();
        groups.forEach(group -> byType.put(group.getClass(), group));
        return new SettingsSnapshot(version, byType);
    }

    /// Grows with every change; 0 where nothing is stored yet and the defaults hold.
    public long version() {
        return version;
    }

    /// Throws [IllegalArgumentException] for a group that no module declared.
    public <T extends Record> T of(Class<T> group) {
        Record found = groups.get(group);
        if (found == null) {
            throw new IllegalArgumentException("nobody declared the settings " + group.getName());
        }
        return group.cast(found);
    }
}
