package com.foodieexpress.platform.db;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/// An open transaction. Valid only inside the block that received it; not thread-safe.
public final class Tx {

    private final Handle handle;
    private final List<Runnable> afterCommit = new ArrayList<>();

    Tx(Handle handle) {
        this.handle = handle;
    }

    public Query query(String sql) {
        return handle.createQuery(sql);
    }

    public Update update(String sql) {
        return handle.createUpdate(sql);
    }

    public PreparedBatch batch(String sql) {
        return handle.prepareBatch(sql);
    }

    /// The JDBC connection, for COPY and other things JDBI has no words for.
    public Connection connection() {
        return handle.getConnection();
    }

    /// Runs once the transaction is durable; never after a rollback. Must be quick and must not throw.
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    void committed() {
        afterCommit.forEach(Runnable::run);
    }
}
