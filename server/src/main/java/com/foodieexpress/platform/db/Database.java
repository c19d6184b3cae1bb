package com.foodieexpress.platform.db;

import com.foodieexpress.platform.traces.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.postgresql.util.PSQLException;

/// The application's PostgreSQL. A use case opens one block; the block commits when it returns and rolls back when it
/// throws.
///
/// Thread-safe. Remote calls never happen inside a block. A block that lost a deadlock or a serialisation race is run
/// again,
/// up to three times, so it must have no effects outside the transaction.
///
/// A block opened inside another one of the same thread joins it: it sees what the outer one wrote, takes no second
/// connection, and commits with it.
@ApplicationScoped
public class Database {

    private static final int ATTEMPTS = 4;

    private final Jdbi usual;
    private final Jdbi reserved;
    private final ThreadLocal<Tx> open = new ThreadLocal<>();
    private final ThreadLocal<Boolean> first = new ThreadLocal<>();

    /// `reserved` holds the few connections of [#first].
    @Inject
    public Database(DataSource dataSource, @io.quarkus.agroal.DataSource("reserved") DataSource reserved) {
        this.usual = Jdbi.create(dataSource).installPlugin(new PostgresPlugin());
        this.reserved = Jdbi.create(reserved).installPlugin(new PostgresPlugin());
    }

    public Database(DataSource dataSource) {
        this(dataSource, dataSource);
    }

    /// Runs work whose blocks use the reserved connections. For what everybody waits for, such as the event log: when
    /// requests queue for connections, it must not stand in their queue.
    public <T> T first(Supplier<T> work) {
        first.set(Boolean.TRUE);
        try {
            return work.get();
        } finally {
            first.remove();
        }
    }

    /// Runs the block in a read-write transaction and answers its result.
    public <T> T write(Function<Tx, T> block) {
        Tx outer = open.get();
        if (outer != null) {
            return block.apply(outer);
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return once(block);
            } catch (RuntimeException e) {
                // What the driver throws within a COPY comes in other clothes than JDBI's.
                if (attempt == ATTEMPTS || !mayBeRunAgain(e)) {
                    throw e;
                }
            }
        }
    }

    /// Like [#write] for a block without a result.
    public void run(Consumer<Tx> block) {
        write(tx -> {
            block.accept(tx);
            return Boolean.TRUE;
        });
    }

    /// Runs the block in a transaction that only reads.
    public <T> T read(Function<Tx, T> block) {
        Tx outer = open.get();
        if (outer != null) {
            return block.apply(outer);
        }
        return Traces.transaction(false, () -> readOnce(block));
    }

    /// Lends a plain connection outside any transaction, for LISTEN and for long COPY streams.
    public void withConnection(Consumer<Connection> block) {
        jdbi().useHandle(handle -> block.accept(handle.getConnection()));
    }

    private Jdbi jdbi() {
        return first.get() == null ? usual : reserved;
    }

    private <T> T readOnce(Function<Tx, T> block) {
        return jdbi().withHandle(handle -> {
            // The driver sends it with the first statement, which saves a way to the database and back.
            handle.setReadOnly(true);
            try {
                return handle.inTransaction(same -> within(new Tx(same), block));
            } finally {
                handle.setReadOnly(false);
            }
        });
    }

    private <T> T once(Function<Tx, T> block) {
        var opened = new Tx[1];
        T result = Traces.transaction(
                true,
                () -> jdbi().inTransaction(handle -> {
                    opened[0] = new Tx(handle);
                    return within(opened[0], block);
                }));
        opened[0].committed();
        return result;
    }

    private <T> T within(Tx tx, Function<Tx, T> block) {
        open.set(tx);
        try {
            return block.apply(tx);
        } finally {
            open.remove();
        }
    }

    private static boolean mayBeRunAgain(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException sql) {
                String state = sql.getSQLState();
                return "40001".equals(state) || "40P01".equals(state);
            }
        }
        return false;
    }
}
