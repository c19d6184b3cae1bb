package com.foodieexpress.activity.internal;

import com.foodieexpress.activity.internal.ActionJson.KindJson;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.http.PageQuery;
import com.foodieexpress.platform.json.Json;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// SQL of the search. The window of time is one of ids, so that it finds its partitions and their primary keys.
@Singleton
class ActionSearchStore {

    private static final String SELECT = "select a.*, host(a.ip) as address, k.source, k.service, k.method, k.action"
            + " from activity.action a join activity.kind k on k.no = a.call_no";

    /// Newest first. Only the conditions asked for are written down, so that each finds its index.
    List<ActionJson> list(Tx tx, ActionFilter filter, PageQuery page) {
        var where = new StringBuilder(" where a.id >= :first and a.id < :end");
        var bindings = new HashMap<String, Object>();
        bindings.put("first", ActionStore.first(filter.from()));
        bindings.put("end", ActionStore.first(filter.to()));
        condition(where, bindings, " and a.id < :before", "before", page.before());
        condition(where, bindings, " and a.id = :id", "id", filter.id());
        condition(
                where,
                bindings,
                " and uuid_hash(a.user_id) = uuid_hash(:user) and a.user_id = :user",
                "user",
                filter.user());
        condition(
                where,
                bindings,
                " and uuid_hash(a.session_id) = uuid_hash(:session) and a.session_id = :session",
                "session",
                filter.session());
        condition(
                where,
                bindings,
                " and uuid_hash(a.entity_id) = uuid_hash(:entity) and a.entity_id = :entity",
                "entity",
                filter.entity());
        condition(where, bindings, " and a.role = :role", "role", filter.role());
        condition(where, bindings, " and a.status = :status", "status", filter.status());
        condition(where, bindings, " and strpos(lower(a.error), lower(:text)) > 0", "text", filter.text());
        if (isFailure(filter.status())) {
            // Implied, and there is a small index of failures.
            where.append(" and a.failures > 0");
        }
        if (filter.success() != null) {
            where.append(filter.success() ? " and a.failures = 0" : " and a.failures > 0");
        }
        if (filter.namesKinds()) {
            where.append(" and a.call_no = any(array(select no from activity.kind where starts_with(service, :service)"
                    + " and starts_with(method, :method) and starts_with(action, :action)"
                    + " and (:source < 0 or source = :source)))");
            bindings.put(
                    "source", filter.source() == null ? -1 : filter.source().number());
            bindings.put("service", orEmpty(filter.service()));
            bindings.put("method", orEmpty(filter.method()));
            bindings.put("action", orEmpty(filter.action()));
        }
        // A plan that serves for any window and anybody goes through all of a window.
        tx.update("set local plan_cache_mode = force_custom_plan").execute();
        return tx.query(SELECT + where + " order by a.id desc limit :rows")
                .bindMap(bindings)
                .bind("rows", page.rows())
                .map((row, context) -> row(row))
                .list();
    }

    /// Those of these ids that are there, newest first; the ids are in that order too.
    List<ActionJson> of(Tx tx, List<UUID> ids) {
        return tx.query(SELECT + " where a.id = any(:ids::uuid[]) and a.id between :first and :last order by a.id desc")
                .bindArray("ids", UUID.class, ids)
                // Without them every day's partition would be asked.
                .bind("first", ids.getLast())
                .bind("last", ids.getFirst())
                .map((row, context) -> row(row))
                .list();
    }

    List<KindJson> kinds(Tx tx) {
        return tx.query("select source, service, method, action from activity.kind order by service, method, source")
                .map((row, context) -> new KindJson(
                        Source.of(row.getInt("source")).word(),
                        row.getString("service"),
                        row.getString("method"),
                        row.getString("action"),
                        null))
                .list();
    }

    private static void condition(
            StringBuilder where, Map<String, Object> bindings, String sql, String name, @Nullable Object value) {
        if (value != null) {
            where.append(sql);
            bindings.put(name, value);
        }
    }

    private static boolean isFailure(@Nullable Integer status) {
        return status != null && status >= 400 && status < 600;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static ActionJson row(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String detail = row.getString("detail");
        int failures = row.getInt("failures");
        return new ActionJson(
                id,
                UuidV7.instantOf(id),
                Source.of(row.getInt("source")).word(),
                row.getString("service"),
                row.getString("method"),
                row.getString("action"),
                CopyBytes.role(row.getInt("role")).wire(),
                row.getObject("user_id", UUID.class),
                row.getObject("session_id", UUID.class),
                row.getObject("entity_id", UUID.class),
                row.getString("address"),
                Agent.of(row.getInt("agent")).word(),
                row.getInt("status"),
                failures == 0,
                ActionStore.calls(row),
                failures,
                row.getLong("micros") / 1_000.0,
                row.getString("error"),
                row.getString("claimed_user"),
                detail == null ? null : Json.tree(detail));
    }
}
