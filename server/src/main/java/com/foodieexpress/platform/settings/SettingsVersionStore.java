package com.foodieexpress.platform.settings;

import com.fasterxml.jackson.core.type.TypeReference;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// SQL of the versions. Rows are only ever added; the table itself refuses anything else.
class SettingsVersionStore {

    private static final TypeReference<List<SettingValues.Change>> CHANGES = new TypeReference<>() {};

    private final SettingsRegistry registry;

    SettingsVersionStore(SettingsRegistry registry) {
        this.registry = registry;
    }

    /// One change at a time; readers are not held up.
    void lock(Tx tx) {
        tx.update("lock table settings.version in share row exclusive mode").execute();
    }

    Optional<SettingsVersion> latest(Tx tx) {
        return list(tx, null, 1).stream().findFirst();
    }

    /// 0 for none.
    long latestNumber(Tx tx) {
        return tx.query("select coalesce(max(version), 0) from settings.version")
                .mapTo(Long.class)
                .one();
    }

    Optional<SettingsVersion> find(Tx tx, long version) {
        return tx.query("select * from settings.version where version = :version")
                .bind("version", version)
                .map((row, context) -> version(row))
                .findOne();
    }

    /// Newest first, from the one below `before` on.
    List<SettingsVersion> list(Tx tx, @Nullable Long before, int limit) {
        return tx.query("""
                        select * from settings.version where :before::bigint is null or version < :before
                        order by version desc limit :limit""")
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> version(row))
                .list();
    }

    void insert(Tx tx, SettingsVersion row) {
        tx.update("""
                        insert into settings.version
                            (version, setting_values, set_keys, changes, changed_by, changed_at, reason, reverted_to)
                        values (:version, :values::jsonb, :set, :changes::jsonb, :by, :at, :reason, :revertedTo)""")
                .bind("version", row.version())
                .bind("values", Json.write(row.values().all()))
                .bindArray("set", String.class, row.values().set())
                .bind("changes", Json.write(row.changes()))
                .bind("by", row.changedBy())
                .bind("at", row.changedAt())
                .bind("reason", row.reason())
                .bind("revertedTo", row.revertedTo())
                .execute();
    }

    private SettingsVersion version(ResultSet row) throws SQLException {
        Set<String> set =
                Set.copyOf(Arrays.asList((String[]) row.getArray("set_keys").getArray()));
        return new SettingsVersion(
                row.getLong("version"),
                registry.read(Json.tree(row.getString("setting_values")), set),
                Json.read(row.getString("changes"), CHANGES),
                row.getObject("changed_by", UUID.class),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("reason"),
                row.getObject("reverted_to", Long.class));
    }
}
