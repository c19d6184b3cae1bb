package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.access.Permission;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Tx;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// SQL of what accounts may do.
final class RightsStore {

    private static final String SELECT = """
            select a.id, coalesce(s.version, 0) as version, coalesce(s.state, 'active') as state, s.until,
                array(select g.role from identity.role_grant g
                      where g.account_id = a.id order by g.granted_at, g.role) as roles,
                array(select g.role from identity.role_grant g where g.account_id = a.id and g.approved) as approved,
                d.role as admin_role, d.permissions
            from identity.account a
            left join identity.standing s on s.account_id = a.id
            left join identity.administrator d on d.account_id = a.id
            """;

    /// Why an account was put into its state, for the account's owner and for administrators.
    record Cause(
            @Nullable String reason, Instant at, @Nullable UUID by) {}

    Optional<Rights> find(Tx tx, UUID accountId) {
        return tx.query(SELECT + "where a.id = :id")
                .bind("id", accountId)
                .map(RightsStore::rights)
                .findOne();
    }

    List<Rights> listAdministrators(Tx tx) {
        return tx.query(SELECT + "where d.account_id is not null")
                .map(RightsStore::rights)
                .list();
    }

    List<Rights> listByIds(Tx tx, Collection<UUID> ids) {
        return tx.query(SELECT + "where a.id = any(:ids)")
                .bindArray("ids", UUID.class, ids)
                .map(RightsStore::rights)
                .list();
    }

    /// Of administrators, and of those whose rights changed since `since`.
    List<Rights> listCurrent(Tx tx, Instant since) {
        return tx.query(SELECT + "where d.account_id is not null or s.changed_at >= :since")
                .bind("since", since)
                .map(RightsStore::rights)
                .list();
    }

    Optional<Cause> findCause(Tx tx, UUID accountId) {
        return tx.query("select reason, changed_at, changed_by from identity.standing where account_id = :id")
                .bind("id", accountId)
                .map((row, context) -> new Cause(
                        row.getString("reason"),
                        row.getTimestamp("changed_at").toInstant(),
                        row.getObject("changed_by", UUID.class)))
                .findOne();
    }

    /// Counts the version up and leaves the state alone.
    void touch(Tx tx, UUID accountId, Instant at, @Nullable UUID by) {
        tx.update("""
                        insert into identity.standing (account_id, version, state, changed_at, changed_by)
                        values (:id, 1, 'active', :at, :by)
                        on conflict (account_id) do update set version = standing.version + 1, changed_at = :at""").bind("id", accountId).bind("at", at).bind("by", by).execute();
    }

    /// Counts the version up and sets the state.
    void setState(
            Tx tx,
            UUID accountId,
            AccountState state,
            @Nullable String reason,
            @Nullable Instant until,
            Instant at,
            @Nullable UUID by) {
        tx.update("""
                        insert into identity.standing (account_id, version, state, reason, until, changed_at, changed_by)
                        values (:id, 1, :state, :reason, :until, :at, :by)
                        on conflict (account_id) do update set version = standing.version + 1, state = :state,
                            reason = :reason, until = :until, changed_at = :at, changed_by = :by""")
                .bind("id", accountId)
                .bind("state", state.wire())
                .bind("reason", reason)
                .bind("until", until)
                .bind("at", at)
                .bind("by", by)
                .execute();
    }

    /// `own` is the set of a custom administrator, null for a named role.
    void setAdministrator(
            Tx tx, UUID accountId, AdminRole role, @Nullable Set<Permission> own, Instant at, @Nullable UUID by) {
        tx.update("""
                        insert into identity.administrator (account_id, role, permissions, granted_at, granted_by)
                        values (:id, :role, :permissions::text[], :at, :by)
                        on conflict (account_id) do update set role = :role, permissions = :permissions::text[],
                            granted_at = :at, granted_by = :by""")
                .bind("id", accountId)
                .bind("role", role.wire())
                .bindByType(
                        "permissions",
                        own == null
                                ? null
                                : own.stream().sorted().map(Permission::wire).toArray(String[]::new),
                        String[].class)
                .bind("at", at)
                .bind("by", by)
                .execute();
    }

    void removeAdministrator(Tx tx, UUID accountId) {
        tx.update("delete from identity.administrator where account_id = :id")
                .bind("id", accountId)
                .execute();
    }

    /// The super administrators, locked until the transaction ends, so that two of them cannot remove each other.
    List<UUID> lockSuperAdmins(Tx tx) {
        return tx.query("""
                        select account_id from identity.administrator where role = 'super_admin'
                        order by account_id for update""").mapTo(UUID.class).list();
    }

    private static Rights rights(ResultSet row, StatementContext context) throws SQLException {
        Timestamp until = row.getTimestamp("until");
        String admin = row.getString("admin_role");
        AdminRole adminRole = admin == null ? null : AdminRole.of(admin);
        Array own = row.getArray("permissions");
        return new Rights(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                AccountState.of(row.getString("state")),
                until == null ? null : until.toInstant(),
                words(row.getArray("roles"), Role::of),
                Set.copyOf(words(row.getArray("approved"), Role::of)),
                adminRole,
                adminRole == null
                        ? Set.of()
                        : own == null ? adminRole.permissions() : new HashSet<>(words(own, Permission::of)));
    }

    private static <T> List<T> words(Array words, Function<String, T> meaning) throws SQLException {
        return Arrays.stream((String[]) words.getArray()).map(meaning).toList();
    }
}
