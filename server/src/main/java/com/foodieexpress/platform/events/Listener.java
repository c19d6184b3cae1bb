package com.foodieexpress.platform.events;

import com.foodieexpress.platform.db.Database;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/// Holds one connection in LISTEN and passes on what each notification says.
public final class Listener {

    private static final int WAIT_MILLIS = 1_000;

    private final Database database;

    public Listener(Database database) {
        this.database = database;
    }

    /// Returns when `running` has become false; throws when the connection is lost. `channel` is a name of
    /// ours.
    public void listen(String channel, Consumer<String> onNotify, BooleanSupplier running) {
        database.withConnection(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("listen " + channel);
                PGConnection pg = connection.unwrap(PGConnection.class);
                while (running.getAsBoolean()) {
                    PGNotification[] notifications = pg.getNotifications(WAIT_MILLIS);
                    if (notifications != null) {
                        for (PGNotification notification : notifications) {
                            onNotify.accept(notification.getParameter());
                        }
                    }
                }
                statement.execute("unlisten *");
            } catch (SQLException e) {
                throw new IllegalStateException("listening on " + channel + " ended", e);
            }
        });
    }
}
