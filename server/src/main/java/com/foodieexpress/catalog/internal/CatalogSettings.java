package com.foodieexpress.catalog.internal;

import com.foodieexpress.platform.settings.DeclaredSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// The catalogue's settings.
@ApplicationScoped
class CatalogSettings implements DeclaredSettings {

    @Override
    public List<Class<? extends Record>> groups() {
        return List.of(
                DeliveryFeeSettings.class, EstimateSettings.class, RestaurantDefaults.class, CommissionSettings.class);
    }
}
