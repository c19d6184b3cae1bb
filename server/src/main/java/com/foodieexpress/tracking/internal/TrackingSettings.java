package com.foodieexpress.tracking.internal;

import com.foodieexpress.platform.settings.DeclaredSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Tracking's settings.
@ApplicationScoped
class TrackingSettings implements DeclaredSettings {

    @Override
    public List<Class<? extends Record>> groups() {
        return List.of(FollowSettings.class);
    }
}
