package com.foodieexpress.dispatch.internal;

import com.foodieexpress.platform.settings.DeclaredSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Dispatch's settings.
@ApplicationScoped
class DispatchSettings implements DeclaredSettings {

    @Override
    public List<Class<? extends Record>> groups() {
        return List.of(SearchSettings.class, DeliverySettings.class);
    }
}
