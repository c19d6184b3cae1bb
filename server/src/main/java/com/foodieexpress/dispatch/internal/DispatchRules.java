package com.foodieexpress.dispatch.internal;

import static com.foodieexpress.platform.access.AccessRule.only;
import static com.foodieexpress.platform.access.Role.ADMIN;
import static com.foodieexpress.platform.access.Role.CUSTOMER;
import static com.foodieexpress.platform.access.Role.RIDER;

import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Who may do what with riders, offers and deliveries.
@ApplicationScoped
class DispatchRules implements AccessRules {

    private static final String DELIVERY = "/api/v1/deliveries/{id}";

    @Override
    public List<AccessRule> rules() {
        return List.of(
                only("GET", "/api/v1/orders/{id}/tracking", CUSTOMER, ADMIN).related("order.customer", "id"),
                only("GET", "/api/v1/riders/me", RIDER),
                only("PUT", "/api/v1/riders/me/status", RIDER).forTrade(),
                only("GET", "/api/v1/riders/me/offers", RIDER),
                only("POST", "/api/v1/offers/{id}/accept", RIDER)
                        .related(DispatchRelations.OFFER_RIDER, "id")
                        .forTrade(),
                only("POST", "/api/v1/offers/{id}/decline", RIDER)
                        .related(DispatchRelations.OFFER_RIDER, "id")
                        .forTrade(),
                only("GET", "/api/v1/deliveries", RIDER, ADMIN),
                only("GET", DELIVERY, RIDER, ADMIN).related(DispatchRelations.DELIVERY_RIDER, "id"),
                only("POST", DELIVERY + "/status", RIDER, ADMIN)
                        .related(DispatchRelations.DELIVERY_RIDER, "id")
                        .forTrade(),
                only("POST", DELIVERY + "/drop", RIDER)
                        .related(DispatchRelations.DELIVERY_RIDER, "id")
                        .forTrade(),
                only("POST", DELIVERY + "/assign", ADMIN),
                only("GET", DELIVERY + "/decisions", ADMIN),
                only("GET", "/api/v1/admin/fleet", ADMIN),
                only("GET", "/api/v1/admin/riders", ADMIN));
    }
}
