package com.foodieexpress.ordering.internal;

import static com.foodieexpress.ordering.OrderState.*;
import static com.foodieexpress.ordering.internal.OrderCommand.*;
import static com.foodieexpress.platform.access.Role.ADMIN;
import static com.foodieexpress.platform.access.Role.CUSTOMER;
import static com.foodieexpress.platform.access.Role.RESTAURANT;
import static com.foodieexpress.platform.access.Role.RIDER;
import static com.foodieexpress.platform.access.Role.SYSTEM;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.ordering.OrderState;
import com.foodieexpress.platform.access.Role;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The transition table of an order: from which state, by which command, of whom, to which state. Everything else is
/// refused.
final class OrderMachine {

    record Move(OrderState to, Set<Role> by) {}

    private static final Map<OrderState, Map<OrderCommand, Move>> TABLE = new EnumMap<>(OrderState.class);

    static {
        row(AWAITING_PAYMENT, CONFIRM_PAYMENT, PLACED, SYSTEM);
        row(AWAITING_PAYMENT, FAIL_PAYMENT, PAYMENT_FAILED, SYSTEM);
        row(AWAITING_PAYMENT, ABANDON, ABANDONED, SYSTEM);
        row(AWAITING_PAYMENT, CANCEL, CANCELLED, CUSTOMER, ADMIN);

        row(PLACED, ACCEPT, ACCEPTED, RESTAURANT, ADMIN);
        row(PLACED, REJECT, REJECTED, RESTAURANT, ADMIN);
        row(PLACED, EXPIRE, EXPIRED, SYSTEM);
        row(PLACED, CANCEL, CANCELLED, CUSTOMER, ADMIN, SYSTEM);

        row(ACCEPTED, START_PREPARING, PREPARING, RESTAURANT, ADMIN, SYSTEM);
        // A cook may forget the first tap: ready straight from accepted passes preparing on the way.
        row(ACCEPTED, MARK_READY, READY, RESTAURANT, ADMIN);
        row(ACCEPTED, PICK_UP, PICKED_UP, RIDER, ADMIN);
        row(ACCEPTED, CANCEL, CANCELLED, CUSTOMER, RESTAURANT, ADMIN, SYSTEM);

        row(PREPARING, MARK_READY, READY, RESTAURANT, ADMIN);
        row(PREPARING, PICK_UP, PICKED_UP, RIDER, ADMIN);
        row(PREPARING, CANCEL, CANCELLED, CUSTOMER, RESTAURANT, ADMIN, SYSTEM);

        row(READY, PICK_UP, PICKED_UP, RIDER, ADMIN);
        row(READY, CANCEL, CANCELLED, RESTAURANT, ADMIN, SYSTEM);

        row(PICKED_UP, DELIVER, DELIVERED, RIDER, ADMIN);
        row(PICKED_UP, FAIL_DELIVERY, UNDELIVERABLE, RIDER, ADMIN);

        row(DELIVERED, CLOSE, CLOSED, SYSTEM);
    }

    private OrderMachine() {}

    /// The state the command leads to. Null when the order is already there, so that repeating a command changes
    /// nothing.
    /// Refuses with `ordering.illegal-transition` (409), naming state and command, or `platform.wrong-role` (403).
    static @Nullable OrderState next(OrderState from, OrderCommand command, Role role) {
        Move move = TABLE.getOrDefault(from, Map.of()).get(command);
        if (move == null) {
            if (isResultOf(command, from) && mayEver(command, role)) {
                return null;
            }
            throw illegal(from, command);
        }
        if (!move.by().contains(role)) {
            throw mayEver(command, role)
                    ? illegal(from, command)
                    : Refusal.forbidden("platform.wrong-role", "Your role may not do this");
        }
        return move.to();
    }

    static @Nullable Move move(OrderState from, OrderCommand command) {
        return TABLE.getOrDefault(from, Map.of()).get(command);
    }

    /// Where the command does something, by role, for the access table: the states as administrators read them.
    static Map<Role, Set<String>> statesFor(OrderCommand command) {
        Map<Role, Set<String>> states = new EnumMap<>(Role.class);
        TABLE.forEach((from, row) -> {
            Move move = row.get(command);
            if (move != null) {
                move.by()
                        .forEach(role -> states.computeIfAbsent(role, unused -> new TreeSet<>())
                                .add(from.name().toLowerCase(Locale.ROOT)));
            }
        });
        return states;
    }

    private static boolean isResultOf(OrderCommand command, OrderState state) {
        return TABLE.values().stream()
                .anyMatch(row -> row.containsKey(command) && row.get(command).to() == state);
    }

    private static boolean mayEver(OrderCommand command, Role role) {
        return TABLE.values().stream()
                .anyMatch(
                        row -> row.containsKey(command) && row.get(command).by().contains(role));
    }

    private static Refusal illegal(OrderState from, OrderCommand command) {
        return Refusal.conflict(
                "ordering.illegal-transition",
                "The order is " + OrderStatus.canonical(from, false) + "; that is not possible now",
                Map.of("from", OrderStatus.canonical(from, false), "command", command.wire()));
    }

    private static void row(OrderState from, OrderCommand command, OrderState to, Role first, Role... others) {
        TABLE.computeIfAbsent(from, unused -> new EnumMap<>(OrderCommand.class))
                .put(command, new Move(to, EnumSet.of(first, others)));
    }
}
