package com.foodieexpress.platform.events;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells failures of the surroundings from failures of an event: no event is to blame for a database that is away.
final class Outage {

    /// Classes of SQL states: connection, rollback of a race, resources, locks, the operator's hand, the machine.
    private static final Set<String> SURROUNDINGS = Set.of("08", "40", "53", "55", "57", "58");

    /// A statement that takes too long does so because of what it was given.
    private static final String QUERY_CANCELED = "57014";

    /// A database that has become a standby.
    private static final String READ_ONLY = "25006";

    private Outage() {}

    static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return isOutage(sql.getSQLState());
            }
            if (cause instanceof VirtualMachineError && !(cause instanceof StackOverflowError)) {
                return true;
            }
        }
        return false;
    }

    /// The pool gives no state when it has no connection to lend.
    private static boolean isOutage(@Nullable String state) {
        return state == null
                || state.equals(READ_ONLY)
                || (!state.equals(QUERY_CANCELED)
                        && state.length() == 5
                        && SURROUNDINGS.contains(state.substring(0, 2)));
    }
}
