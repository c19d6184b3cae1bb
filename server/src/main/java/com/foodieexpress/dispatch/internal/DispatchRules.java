package com.foodieexpress.dispatch.internal;

import static com.foodieexpress.platform.access.AccessRule.admin;
import static com.foodieexpress.platform.access.AccessRule.only;
import static com.foodieexpress.platform.access.Permission.MANAGE_ORDERS;
import static com.foodieexpress.platform.access.Role.ADMIN;
import static com.foodieexpress.platform.access.Role.CUSTOMER;
import static com.foodieexpress.platform.access.Role.RIDER;

import com.foodieexpress.dispatch.DeliveryState;
import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessRules;
import com.foodieexpress.platform.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Who may do what with riders, offers and deliveries.
@ApplicationScoped
class DispatchRules implements AccessRules {

    private static final String DELIVERY = "/api/v1/deliveries/{id}";

    @Override
    public List<AccessRule> rules() {
        return List.of(
                only("GET", "/api/v1/orders/{id}/tracking", CUSTOMER, ADMIN)
                        .related("order.customer", "id")
                        .needing(MANAGE_ORDERS),
                only("GET", "/api/v1/riders/me", RIDER),
                only("PUT", "/api/v1/riders/me/status", RIDER).forTrade(),
                only("GET", "/api/v1/riders/me/offers", RIDER),
                ofOffer("/accept", OfferCommand.ACCEPT),
                ofOffer("/decline", OfferCommand.DECLINE),
                only("GET", "/api/v1/deliveries", RIDER, ADMIN).needing(MANAGE_ORDERS),
                only("GET", DELIVERY, RIDER, ADMIN)
                        .related(DispatchRelations.DELIVERY_RIDER, "id")
                        .needing(MANAGE_ORDERS),
                only("POST", DELIVERY + "/status", RIDER, ADMIN)
                        .related(DispatchRelations.DELIVERY_RIDER, "id")
                        .forTrade()
                        .needing(MANAGE_ORDERS)
                        .inStates(in(DeliveryState::isJob, RIDER, ADMIN)),
                only("POST", DELIVERY + "/drop", RIDER)
                        .related(DispatchRelations.DELIVERY_RIDER, "id")
                        .forTrade()
                        .inStates(in(DeliveryState::isBeforePickup, RIDER)),
                admin("POST", DELIVERY + "/assign", MANAGE_ORDERS).inStates(in(DeliveryMachine::isAssignable, ADMIN)),
                admin("GET", DELIVERY + "/decisions", MANAGE_ORDERS),
                admin("GET", "/api/v1/admin/fleet", MANAGE_ORDERS),
                admin("GET", "/api/v1/admin/riders", MANAGE_ORDERS));
    }

    private static AccessRule ofOffer(String path, OfferCommand command) {
        return only("POST", "/api/v1/offers/{id}" + path, RIDER)
                .related(DispatchRelations.OFFER_RIDER, "id")
                .forTrade()
                .inStates(OfferMachine.statesFor(command));
    }

    private static Map<Role, Set<String>> in(Predicate<DeliveryState> state, Role... roles) {
        Set<String> words = Arrays.stream(DeliveryState.values())
                .filter(state)
                .map(DeliveryState::wire)
                .collect(Collectors.toSet());
        return Arrays.stream(roles).collect(Collectors.toMap(role -> role, role -> words));
    }
}
