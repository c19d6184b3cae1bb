package com.foodieexpress.ordering.internal;

import com.foodieexpress.platform.settings.DeclaredSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Ordering's settings.
@ApplicationScoped
class OrderingSettings implements DeclaredSettings {

    @Override
    public List<Class<? extends Record>> groups() {
        return List.of(FeeSettings.class, OrderSettings.class);
    }
}
