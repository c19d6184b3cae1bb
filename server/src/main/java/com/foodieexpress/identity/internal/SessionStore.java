package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// SQL of sessions (refresh families) and their refresh tokens.
final class SessionStore {

    record Family(
            UUID id,
            UUID accountId,
            Role role,
            @Nullable String app,
            @Nullable String userAgent,
            Instant createdAt,
            Instant lastSeenAt,
            Instant expiresAt,
            @Nullable Instant revokedAt) {}

    record Token(
            UUID id,
            Instant expiresAt,
            @Nullable Instant spentAt,
            @Nullable UUID successorId,
            boolean presented) {}

    void insertFamily(Tx tx, Family family) {
        tx.update("""
                        insert into identity.refresh_family
                            (id, account_id, role, app, user_agent, created_at, last_seen_at, expires_at)
                        values (:id, :account, :role, :app, :userAgent, :createdAt, :createdAt, :expiresAt)""")
                .bind("id", family.id())
                .bind("account", family.accountId())
                .bind("role", family.role().wire())
                .bind("app", family.app())
                .bind("userAgent", family.userAgent())
                .bind("createdAt", family.createdAt())
                .bind("expiresAt", family.expiresAt())
                .execute();
    }

    void insertToken(Tx tx, UUID id, UUID familyId, byte[] hash, Instant issuedAt, Instant expiresAt) {
        tx.update("""
                        insert into identity.refresh_token (id, family_id, hash, issued_at, expires_at)
                        values (:id, :family, :hash, :issuedAt, :expiresAt)""")
                .bind("id", id)
                .bind("family", familyId)
                .bind("hash", hash)
                .bind("issuedAt", issuedAt)
                .bind("expiresAt", expiresAt)
                .execute();
    }

    Optional<UUID> findFamilyOf(Tx tx, byte[] hash) {
        return tx.query("select family_id from identity.refresh_token where hash = :hash")
                .bind("hash", hash)
                .mapTo(UUID.class)
                .findOne();
    }

    Optional<Family> find(Tx tx, UUID familyId) {
        return tx.query("select * from identity.refresh_family where id = :id")
                .bind("id", familyId)
                .map(SessionStore::family)
                .findOne();
    }

    Family lockFamily(Tx tx, UUID id) {
        return tx.query("select * from identity.refresh_family where id = :id for update")
                .bind("id", id)
                .map(SessionStore::family)
                .one();
    }

    /// The token of that hash; read after its family is locked, or a concurrent rotation stays unseen.
    Token token(Tx tx, byte[] hash) {
        return tx.query("select * from identity.refresh_token where hash = :hash")
                .bind("hash", hash)
                .map(SessionStore::tokenRow)
                .one();
    }

    Token token(Tx tx, UUID id) {
        return tx.query("select * from identity.refresh_token where id = :id")
                .bind("id", id)
                .map(SessionStore::tokenRow)
                .one();
    }

    void spend(Tx tx, UUID tokenId, UUID successorId, Instant at) {
        tx.update("update identity.refresh_token set spent_at = :at, successor_id = :successor where id = :id")
                .bind("at", at)
                .bind("successor", successorId)
                .bind("id", tokenId)
                .execute();
    }

    void prolong(Tx tx, UUID familyId, Instant seenAt, Instant expiresAt) {
        tx.update("update identity.refresh_family set last_seen_at = :seenAt, expires_at = :expiresAt where id = :id")
                .bind("seenAt", seenAt)
                .bind("expiresAt", expiresAt)
                .bind("id", familyId)
                .execute();
    }

    /// Ends the live sessions of an account but for `kept`, and answers their ids. `only` null: all of
    /// them.
    List<UUID> revoke(Tx tx, UUID accountId, @Nullable UUID only, @Nullable UUID kept, Instant at) {
        return tx.query("""
                        update identity.refresh_family set revoked_at = :at
                        where account_id = :account and revoked_at is null
                          and (:only::uuid is null or id = :only) and id is distinct from :kept::uuid
                        returning id""")
                .bind("at", at)
                .bind("account", accountId)
                .bind("only", only)
                .bind("kept", kept)
                .mapTo(UUID.class)
                .list();
    }

    /// Ends the live sessions of an account in a role it lost, and answers their ids.
    List<UUID> revokeOfRole(Tx tx, UUID accountId, Role role, Instant at) {
        return tx.query("""
                        update identity.refresh_family set revoked_at = :at
                        where account_id = :account and role = :role and revoked_at is null
                        returning id""")
                .bind("at", at)
                .bind("account", accountId)
                .bind("role", role.wire())
                .mapTo(UUID.class)
                .list();
    }

    List<UUID> listRevokedSince(Tx tx, Instant since) {
        return tx.query("select id from identity.refresh_family where revoked_at >= :since")
                .bind("since", since)
                .mapTo(UUID.class)
                .list();
    }

    List<Family> listLive(Tx tx, UUID accountId, Instant now, int limit) {
        return tx.query("""
                        select * from identity.refresh_family
                        where account_id = :account and revoked_at is null and expires_at > :now
                        order by last_seen_at desc, id limit :limit""")
                .bind("account", accountId)
                .bind("now", now)
                .bind("limit", limit)
                .map(SessionStore::family)
                .list();
    }

    void seen(Tx tx, Map<UUID, Instant> sessions) {
        PreparedBatch batch = tx.batch(
                "update identity.refresh_family set last_seen_at = greatest(last_seen_at, :at) where id = :id");
        // In one order on every node, so that two batches cannot lock each other out.
        new TreeMap<>(sessions)
                .forEach((id, at) -> batch.bind("id", id).bind("at", at).add());
        batch.execute();
    }

    void acted(Tx tx, Map<UUID, Instant> sessions) {
        if (sessions.isEmpty()) {
            return;
        }
        PreparedBatch batch = tx.batch("update identity.refresh_family set acted_at = :at where id = :id");
        new TreeMap<>(sessions)
                .forEach((id, at) -> batch.bind("id", id).bind("at", at).add());
        batch.execute();
    }

    void accessSeen(Tx tx, Collection<UUID> tokenIds, Instant at) {
        tx.update(
                        "update identity.refresh_token set access_seen_at = :at where id = any(:ids) and access_seen_at is null")
                .bind("at", at)
                .bindArray("ids", UUID.class, tokenIds)
                .execute();
    }

    int deleteExpired(Tx tx, Instant before, int limit) {
        return tx.update("""
                        delete from identity.refresh_family where id in (
                            select id from identity.refresh_family where expires_at < :before order by expires_at limit :limit)""").bind("before", before).bind("limit", limit).execute();
    }

    private static Family family(ResultSet row, StatementContext context) throws SQLException {
        return new Family(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                Role.of(row.getString("role")),
                row.getString("app"),
                row.getString("user_agent"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("last_seen_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                instant(row, "revoked_at"));
    }

    private static Token tokenRow(ResultSet row, StatementContext context) throws SQLException {
        return new Token(
                row.getObject("id", UUID.class),
                row.getTimestamp("expires_at").toInstant(),
                instant(row, "spent_at"),
                row.getObject("successor_id", UUID.class),
                row.getTimestamp("spent_at") != null || row.getTimestamp("access_seen_at") != null);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
