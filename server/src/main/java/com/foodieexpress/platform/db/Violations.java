package com.foodieexpress.platform.db;

import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;

/// Reads which constraint a failed statement ran into.
public final class Violations {

    private Violations() {}

    /// True when `thrown` comes from the unique constraint or unique index of that name.
    public static boolean isUnique(Throwable thrown, String constraint) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException sql) {
                ServerErrorMessage message = sql.getServerErrorMessage();
                return PSQLState.UNIQUE_VIOLATION.getState().equals(sql.getSQLState())
                        && message != null
                        && constraint.equals(message.getConstraint());
            }
        }
        return false;
    }
}
