package com.foodieexpress.activity.internal;

import com.foodieexpress.platform.db.Tx;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads the log's table as tests need it.
@Singleton
class StoredActions {

    record Row(
            UUID id,
            int source,
            String service,
            String method,
            String action,
            @Nullable UUID userId,
            @Nullable UUID sessionId,
            @Nullable UUID entityId,
            int role,
            int status,
            int calls,
            int failures,
            @Nullable String ip,
            @Nullable String error,
            @Nullable String detail) {}

    private static final String SELECT = """
            select a.*, host(a.ip) as address, k.source, k.service, k.method, k.action
            from activity.action a join activity.kind k on k.no = a.call_no""";

    private final ActivityDatabase database;

    StoredActions(ActivityDatabase database) {
        this.database = database;
    }

    List<Row> of(Collection<UUID> ids) {
        return database.read(tx -> tx.query(SELECT + " where a.id = any(:ids::uuid[])")
                .bindArray("ids", UUID.class, List.copyOf(ids))
                .map((row, context) -> row(row))
                .list());
    }

    List<Row> by(UUID user) {
        return database.read(tx -> tx.query(SELECT + " where a.user_id = :user order by a.id")
                .bind("user", user)
                .map((row, context) -> row(row))
                .list());
    }

    List<Row> from(String address) {
        return database.read(tx -> tx.query(SELECT + " where a.ip = :address::inet order by a.id")
                .bind("address", address)
                .map((row, context) -> row(row))
                .list());
    }

    List<Row> about(UUID entity) {
        return database.read(tx -> tx.query(SELECT + " where a.entity_id = :entity order by a.id")
                .bind("entity", entity)
                .map((row, context) -> row(row))
                .list());
    }

    long containing(String text) {
        return database.read(tx -> tx.query("select count(*) from activity.action a where strpos(a::text, :text) > 0")
                .bind("text", text)
                .mapTo(Long.class)
                .one());
    }

    void change(String sql) {
        database.run((Tx tx) -> tx.update(sql).execute());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getInt("source"),
                row.getString("service"),
                row.getString("method"),
                row.getString("action"),
                row.getObject("user_id", UUID.class),
                row.getObject("session_id", UUID.class),
                row.getObject("entity_id", UUID.class),
                row.getInt("role"),
                row.getInt("status"),
                ActionStore.calls(row),
                row.getInt("failures"),
                row.getString("address"),
                row.getString("error"),
                row.getString("detail"));
    }
}
