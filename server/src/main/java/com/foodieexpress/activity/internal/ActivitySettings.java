package com.foodieexpress.activity.internal;

import com.foodieexpress.platform.settings.DeclaredSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// The settings of what is kept about activity.
@ApplicationScoped
class ActivitySettings implements DeclaredSettings {

    @Override
    public List<Class<? extends Record>> groups() {
        return List.of(RetentionSettings.class);
    }
}
