package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Tx;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// SQL of accounts and role grants.
final class AccountStore {

    private static final String SELECT = """
            select a.*,
                array(select g.role from identity.role_grant g
                      where g.account_id = a.id order by g.granted_at, g.role) as roles,
                array(select g.role from identity.role_grant g where g.account_id = a.id and g.approved) as approved_roles
            from identity.account a
            """;

    /// Everything but what [Phones] and [Details] set.
    void insert(Tx tx, AccountRow account) {
        tx.update("""
                        insert into identity.account
                            (id, email, password_hash, first_name, last_name, business_name, vehicle_type,
                             vehicle_description, email_verified, phone_verified, demo, language, created_at)
                        values (:id, :email, :passwordHash, :firstName, :lastName, :businessName, :vehicleType,
                            :vehicleDescription, :emailVerified, :phoneVerified, :demo, :language, :createdAt)""")
                .bind("id", account.id())
                .bind("email", account.email())
                .bind("passwordHash", account.passwordHash())
                .bind("firstName", account.firstName())
                .bind("lastName", account.lastName())
                .bind("businessName", account.businessName())
                .bind("vehicleType", account.vehicleType())
                .bind("vehicleDescription", account.vehicleDescription())
                .bind("emailVerified", account.emailVerified())
                .bind("phoneVerified", account.phoneVerified())
                .bind("demo", account.demo())
                .bind("language", account.language().wire())
                .bind("createdAt", account.createdAt())
                .execute();
    }

    /// Gives the account a role; false when it had it.
    boolean grant(Tx tx, UUID accountId, Role role, boolean approved, Instant at) {
        return tx.update("""
                        insert into identity.role_grant (account_id, role, approved, granted_at)
                        values (:account, :role, :approved, :at) on conflict do nothing""")
                        .bind("account", accountId)
                        .bind("role", role.wire())
                        .bind("approved", approved)
                        .bind("at", at)
                        .execute()
                > 0;
    }

    /// Takes the contacts for proven; false when they were.
    boolean verify(Tx tx, UUID accountId, boolean email, boolean phone) {
        return tx.update("""
                        update identity.account set email_verified = email_verified or :email,
                            phone_verified = phone_verified or (:phone and phone_sealed is not null)
                        where id = :id and ((:email and not email_verified)
                            or (:phone and not phone_verified and phone_sealed is not null))""")
                        .bind("id", accountId)
                        .bind("email", email)
                        .bind("phone", phone)
                        .execute()
                > 0;
    }

    /// Takes a role away; false when the account did not have it.
    boolean withdraw(Tx tx, UUID accountId, Role role) {
        return tx.update("delete from identity.role_grant where account_id = :account and role = :role")
                        .bind("account", accountId)
                        .bind("role", role.wire())
                        .execute()
                > 0;
    }

    /// Approves what waits; answers the roles that became usable.
    List<Role> approve(Tx tx, UUID accountId) {
        return tx.query("""
                        update identity.role_grant set approved = true
                        where account_id = :account and not approved returning role""")
                .bind("account", accountId)
                .map((row, context) -> Role.of(row.getString("role")))
                .list();
    }

    /// False when the role waits for approval anyway, or is not held.
    boolean unapprove(Tx tx, UUID accountId, Role role) {
        return tx.update("""
                        update identity.role_grant set approved = false
                        where account_id = :account and role = :role and approved""")
                        .bind("account", accountId)
                        .bind("role", role.wire())
                        .execute()
                > 0;
    }

    Optional<AccountRow> find(Tx tx, UUID id) {
        return tx.query(SELECT + "where a.id = :id")
                .bind("id", id)
                .map(AccountStore::row)
                .findOne();
    }

    Optional<AccountRow> findByEmail(Tx tx, String email) {
        return tx.query(SELECT + "where a.email = :email")
                .bind("email", email)
                .map(AccountStore::row)
                .findOne();
    }

    List<AccountRow> listByIds(Tx tx, Collection<UUID> ids) {
        return tx.query(SELECT + "where a.id = any(:ids) order by a.id")
                .bindArray("ids", UUID.class, ids)
                .map(AccountStore::row)
                .list();
    }

    /// Everything but what [Phones] and [Details] set.
    void updateProfile(Tx tx, UUID id, ProfileJson.Profile profile, boolean phoneVerified, Instant at) {
        tx.update("""
                        update identity.account
                        set first_name = :firstName, last_name = :lastName, phone_verified = :phoneVerified,
                            language = :language, updated_at = :at
                        where id = :id""")
                .bind("firstName", profile.firstName())
                .bind("lastName", profile.lastName())
                .bind("phoneVerified", phoneVerified)
                .bind("language", profile.language().wire())
                .bind("at", at)
                .bind("id", id)
                .execute();
    }

    /// Sets the password hash unless it is no longer the one that was compared.
    boolean replacePassword(Tx tx, UUID id, String compared, String next) {
        return tx.update(
                                "update identity.account set password_hash = :next where id = :id and password_hash = :compared")
                        .bind("next", next)
                        .bind("id", id)
                        .bind("compared", compared)
                        .execute()
                > 0;
    }

    /// Adds what a further role needs and the account lacks.
    void completeTrade(
            Tx tx,
            UUID id,
            @Nullable String businessName,
            @Nullable String vehicleType,
            @Nullable String vehicleDescription) {
        tx.update("""
                        update identity.account
                        set business_name = coalesce(business_name, :business),
                            vehicle_type = coalesce(vehicle_type, :vehicle),
                            vehicle_description = coalesce(vehicle_description, :description)
                        where id = :id""")
                .bind("business", businessName)
                .bind("vehicle", vehicleType)
                .bind("description", vehicleDescription)
                .bind("id", id)
                .execute();
    }

    /// False when there is no such account.
    boolean lock(Tx tx, UUID id) {
        return tx.query("select 1 from identity.account where id = :id for update")
                .bind("id", id)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    void signedIn(Tx tx, UUID id, Instant at) {
        tx.update("update identity.account set last_login_at = :at where id = :id")
                .bind("at", at)
                .bind("id", id)
                .execute();
    }

    record DemoAccount(Role role, String email, String name, boolean inUse) {}

    /// All demo accounts in the order they were made. In use: a web app's session was seen after `since`, and where
    /// others wait for the account's work, it was opened or used for a command after `actedSince`.
    List<DemoAccount> listDemo(Tx tx, Instant since, Instant actedSince) {
        return tx.query("""
                        select a.email, a.first_name || ' ' || a.last_name as name,
                            (select g.role from identity.role_grant g
                             where g.account_id = a.id order by g.granted_at, g.role limit 1) as role,
                            exists (select 1 from identity.refresh_family f
                                    where f.account_id = a.id and f.app is not null and f.revoked_at is null
                                      and f.last_seen_at > :since
                                      and (f.role not in ('delivery', 'restaurant')
                                           or greatest(f.created_at, f.acted_at) > :actedSince)) as in_use
                        from identity.account a where a.demo order by a.id""")
                .bind("since", since)
                .bind("actedSince", actedSince)
                .map((row, context) -> new DemoAccount(
                        Role.of(row.getString("role")),
                        row.getString("email"),
                        row.getString("name"),
                        row.getBoolean("in_use")))
                .list();
    }

    private static AccountRow row(ResultSet row, StatementContext context) throws SQLException {
        byte[] phone = row.getBytes("phone_sealed");
        byte[] details = row.getBytes("details_sealed");
        Timestamp lastLogin = row.getTimestamp("last_login_at");
        Timestamp updated = row.getTimestamp("updated_at");
        return new AccountRow(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("password_hash"),
                row.getString("first_name"),
                row.getString("last_name"),
                phone == null ? null : new SealedPhone(phone),
                row.getString("business_name"),
                row.getString("vehicle_type"),
                row.getString("vehicle_description"),
                row.getBoolean("email_verified"),
                row.getBoolean("phone_verified"),
                row.getBoolean("demo"),
                Language.of(row.getString("language")),
                details == null ? null : new SealedDetails(details),
                lastLogin == null ? null : lastLogin.toInstant(),
                row.getTimestamp("created_at").toInstant(),
                updated == null ? null : updated.toInstant(),
                roles(row.getArray("roles")),
                Set.copyOf(roles(row.getArray("approved_roles"))));
    }

    private static List<Role> roles(Array words) throws SQLException {
        return Arrays.stream((String[]) words.getArray()).map(Role::of).toList();
    }
}
