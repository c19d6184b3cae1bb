package com.foodieexpress.dispatch.internal;

import static com.foodieexpress.dispatch.DeliveryState.*;

import com.foodieexpress.dispatch.DeliveryState;
import com.foodieexpress.kernel.Refusal;
import java.util.List;
import java.util.Map;

/// The way a delivery goes once a rider has it.
///
/// A rider may skip steps: those in between are passed too. Telling a step of the same stretch (to the restaurant, to
/// the door) again, or one
/// already passed on it, changes nothing. Everything else is refused.
final class DeliveryMachine {

    private static final List<DeliveryState> WAY =
            List.of(ASSIGNED, EN_ROUTE_PICKUP, AT_PICKUP, PICKED_UP, EN_ROUTE_DROPOFF, AT_DROPOFF, DELIVERED);

    private DeliveryMachine() {}

    /// The states to pass through, the wanted one last; empty when nothing is left to do. Refuses
    /// `dispatch.illegal-transition` (409).
    static List<DeliveryState> steps(DeliveryState from, DeliveryState wanted) {
        if (from == wanted) {
            return List.of();
        }
        return switch (wanted) {
            case EN_ROUTE_PICKUP, AT_PICKUP, PICKED_UP, EN_ROUTE_DROPOFF, AT_DROPOFF, DELIVERED -> along(from, wanted);
            case FAILED -> from.isCarrying() ? List.of(FAILED) : refuse(from, wanted);
            case RETURNING -> from == FAILED ? List.of(RETURNING) : refuse(from, wanted);
            case RETURNED ->
                from == FAILED
                        ? List.of(RETURNING, RETURNED)
                        : from == RETURNING ? List.of(RETURNED) : refuse(from, wanted);
            case PENDING, SEARCHING, ASSIGNED, CANCELLED -> refuse(from, wanted);
        };
    }

    /// A rider may give a delivery back until the food is taken.
    static void requireDroppable(DeliveryState from) {
        if (!from.isBeforePickup()) {
            refuse(from, SEARCHING);
        }
    }

    /// An admin may give it to a rider, also to another one, until the food is taken.
    static boolean isAssignable(DeliveryState from) {
        return from == PENDING || from == SEARCHING || from.isBeforePickup();
    }

    private static List<DeliveryState> along(DeliveryState from, DeliveryState wanted) {
        int start = WAY.indexOf(from);
        int end = WAY.indexOf(wanted);
        if (start < 0) {
            return refuse(from, wanted);
        }
        if (end > start) {
            return WAY.subList(start + 1, end + 1);
        }
        boolean sameStretch =
                (from.isBeforePickup() && wanted.isBeforePickup()) || (from.isCarrying() && wanted.isCarrying());
        return sameStretch ? List.of() : refuse(from, wanted);
    }

    private static List<DeliveryState> refuse(DeliveryState from, DeliveryState wanted) {
        throw Refusal.conflict(
                "dispatch.illegal-transition",
                "The delivery is " + from.wire() + "; it cannot become " + wanted.wire(),
                Map.of("from", from.wire(), "status", wanted.wire()));
    }
}
