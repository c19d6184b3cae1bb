package com.foodieexpress.routing.internal;

import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class RoutingAccess implements AccessRules {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.open("GET", "/api/v1/map-config"),
                AccessRule.open("GET", "/api/v1/places"),
                AccessRule.open("GET", "/api/v1/places/reverse"),
                AccessRule.signedIn("GET", "/api/v1/routes"));
    }
}
