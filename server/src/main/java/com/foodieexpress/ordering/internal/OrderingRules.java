package com.foodieexpress.ordering.internal;

import static com.foodieexpress.platform.access.AccessRule.only;
import static com.foodieexpress.platform.access.AccessRule.signedIn;
import static com.foodieexpress.platform.access.Permission.MANAGE_ORDERS;
import static com.foodieexpress.platform.access.Role.ADMIN;
import static com.foodieexpress.platform.access.Role.CUSTOMER;
import static com.foodieexpress.platform.access.Role.RESTAURANT;

import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Who may do what with carts, quotes and orders.
@ApplicationScoped
class OrderingRules implements AccessRules {

    private static final String ORDER = "/api/v1/orders/{id}";

    @Override
    public List<AccessRule> rules() {
        return List.of(
                only("GET", "/api/v1/cart", CUSTOMER),
                only("DELETE", "/api/v1/cart", CUSTOMER),
                only("POST", "/api/v1/cart/lines", CUSTOMER),
                only("PATCH", "/api/v1/cart/lines/{lineId}", CUSTOMER),
                only("DELETE", "/api/v1/cart/lines/{lineId}", CUSTOMER),
                only("POST", "/api/v1/quotes", CUSTOMER),
                only("POST", "/api/v1/orders", CUSTOMER).forTrade(),
                signedIn("GET", "/api/v1/orders").needing(MANAGE_ORDERS),
                signedIn("GET", ORDER).related(OrderRelations.PARTY, "id").needing(MANAGE_ORDERS),
                signedIn("GET", ORDER + "/history")
                        .related(OrderRelations.PARTY, "id")
                        .needing(MANAGE_ORDERS),
                ofRestaurant("/accept", OrderCommand.ACCEPT),
                ofRestaurant("/reject", OrderCommand.REJECT),
                ofRestaurant("/preparing", OrderCommand.START_PREPARING),
                ofRestaurant("/ready", OrderCommand.MARK_READY),
                only("POST", ORDER + "/cancel", CUSTOMER, RESTAURANT, ADMIN)
                        .related(OrderRelations.BUYER_OR_SELLER, "id")
                        .needing(MANAGE_ORDERS)
                        .inStates(OrderMachine.statesFor(OrderCommand.CANCEL)));
    }

    private static AccessRule ofRestaurant(String path, OrderCommand command) {
        return only("POST", ORDER + path, RESTAURANT, ADMIN)
                .related(OrderRelations.RESTAURANT, "id")
                .forTrade()
                .needing(MANAGE_ORDERS)
                .inStates(OrderMachine.statesFor(command));
    }
}
