package com.foodieexpress.ordering.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.ordering.OrderState;
import com.foodieexpress.platform.access.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/// The order machine against the written table, every state × command × role.
class OrderMachineTest {

    /// from | command | to | who; what is not here is refused.
    private static final String WRITTEN = """
            AWAITING_PAYMENT | CONFIRM_PAYMENT | PLACED         | system
            AWAITING_PAYMENT | FAIL_PAYMENT    | PAYMENT_FAILED | system
            AWAITING_PAYMENT | ABANDON         | ABANDONED      | system
            AWAITING_PAYMENT | CANCEL          | CANCELLED      | customer admin
            PLACED           | ACCEPT          | ACCEPTED       | restaurant admin
            PLACED           | REJECT          | REJECTED       | restaurant admin
            PLACED           | EXPIRE          | EXPIRED        | system
            PLACED           | CANCEL          | CANCELLED      | customer admin system
            ACCEPTED         | START_PREPARING | PREPARING      | restaurant admin system
            ACCEPTED         | MARK_READY      | READY          | restaurant admin
            ACCEPTED         | PICK_UP         | PICKED_UP      | delivery admin
            ACCEPTED         | CANCEL          | CANCELLED      | customer restaurant admin system
            PREPARING        | MARK_READY      | READY          | restaurant admin
            PREPARING        | PICK_UP         | PICKED_UP      | delivery admin
            PREPARING        | CANCEL          | CANCELLED      | customer restaurant admin system
            READY            | PICK_UP         | PICKED_UP      | delivery admin
            READY            | CANCEL          | CANCELLED      | restaurant admin system
            PICKED_UP        | DELIVER         | DELIVERED      | delivery admin
            PICKED_UP        | FAIL_DELIVERY   | UNDELIVERABLE  | delivery admin
            DELIVERED        | CLOSE           | CLOSED         | system
            """;

    private record Row(OrderState to, Set<Role> who) {}

    private static final Map<String, Row> TABLE = WRITTEN.lines()
            .map(line -> line.split("\\|", -1))
            .collect(Collectors.toMap(
                    cells -> cells[0].strip() + " " + cells[1].strip(),
                    cells -> new Row(
                            OrderState.valueOf(cells[2].strip()),
                            Arrays.stream(cells[3].strip().split(" ", -1))
                                    .map(Role::of)
                                    .collect(Collectors.toSet()))));

    @Test
    void everyStateCommandAndRoleDoesWhatTheTableSaysOrIsRefused() {
        var wrong = new TreeMap<String, String>();
        for (OrderState from : OrderState.values()) {
            for (OrderCommand command : OrderCommand.values()) {
                for (Role role : Role.values()) {
                    String outcome = outcome(from, command, role);
                    String expected = expected(from, command, role);
                    if (!outcome.equals(expected)) {
                        wrong.put(from + " " + command + " " + role, outcome + " instead of " + expected);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Property(tries = 500)
    void noWalkLeavesAFinalStateButForClosing(@ForAll @Size(max = 40) List<OrderCommand> commands, @ForAll Role role) {
        OrderState state = OrderState.AWAITING_PAYMENT;
        for (OrderCommand command : commands) {
            OrderState before = state;
            state = step(state, command, role);
            if (before.isFinal() && state != before) {
                assertThat(before).isEqualTo(OrderState.DELIVERED);
                assertThat(state).isEqualTo(OrderState.CLOSED);
            }
        }
    }

    private static OrderState step(OrderState from, OrderCommand command, Role role) {
        try {
            OrderState next = OrderMachine.next(from, command, role);
            return next == null ? from : next;
        } catch (Refusal refused) {
            return from;
        }
    }

    private static String outcome(OrderState from, OrderCommand command, Role role) {
        try {
            OrderState to = OrderMachine.next(from, command, role);
            return to == null ? "unchanged" : to.name();
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private static String expected(OrderState from, OrderCommand command, Role role) {
        Row row = TABLE.get(from + " " + command);
        boolean mayElsewhere = TABLE.entrySet().stream()
                .anyMatch(entry -> entry.getKey().endsWith(" " + command)
                        && entry.getValue().who().contains(role));
        if (row != null && row.who().contains(role)) {
            return row.to().name();
        }
        if (row != null) {
            return mayElsewhere ? "ordering.illegal-transition" : "platform.wrong-role";
        }
        boolean alreadyThere = TABLE.entrySet().stream()
                .anyMatch(entry -> entry.getKey().endsWith(" " + command)
                        && entry.getValue().to() == from);
        return alreadyThere && mayElsewhere ? "unchanged" : "ordering.illegal-transition";
    }
}
