package com.foodieexpress.platform.settings;

import java.util.List;

/// The settings in force on this node.
///
/// Reading costs one volatile read and a look-up and never waits, so read anew for each decision and keep nothing.
/// Where
/// one decision needs several groups or the version, take one [#snapshot] for all of it. Thread-safe.
public interface Settings {

    SettingsSnapshot snapshot();

    /// A group as it stands now.
    default <T extends Record> T of(Class<T> group) {
        return snapshot().of(group);
    }

    /// Settings that are what they were made of, for objects put together by hand.
    static Settings fixed(Record... groups) {
        var snapshot = SettingsSnapshot.of(0, List.of(groups));
        return () -> snapshot;
    }

    /// A group with every setting at its default.
    static <T extends Record> T defaults(Class<T> group) {
        GroupDefinition<T> definition = GroupDefinition.of(group);
        return definition.build(definition.defaults());
    }
}
