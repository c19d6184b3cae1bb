package com.foodieexpress.platform.settings;

import java.util.List;

/// A module's groups of settings, in the order to show. Implemented by one bean in each module that has any.
public interface DeclaredSettings {

    /// Records that carry [SettingsGroup].
    List<Class<? extends Record>> groups();
}
