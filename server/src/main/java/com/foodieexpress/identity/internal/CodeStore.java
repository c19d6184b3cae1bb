package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.messages.Channel;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

/// SQL of one-time codes.
final class CodeStore {

    /// How a request ended.
    enum End {
        USED,
        REPLACED,
        TRIED_OUT,
        NOBODY,
        NOT_SENT;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Two requests for one address follow each other.
    void queueUp(Tx tx, byte[] destinationKey) {
        tx.query("select pg_advisory_xact_lock(:lock)")
                .bind("lock", ByteBuffer.wrap(destinationKey).getLong())
                .mapToMap()
                .one();
    }

    /// When codes were asked for to this address, newest first.
    List<Instant> listRequests(Tx tx, byte[] destinationKey, Instant since, int limit) {
        return tx.query("""
                        select requested_at from identity.code_challenge
                        where destination_key = :key and requested_at > :since
                        order by requested_at desc limit :limit""")
                .bind("key", destinationKey)
                .bind("since", since)
                .bind("limit", limit)
                .map((row, context) -> row.getTimestamp("requested_at").toInstant())
                .list();
    }

    void replaceOlder(Tx tx, byte[] destinationKey, CodePurpose purpose, Instant at) {
        tx.update("""
                        update identity.code_challenge
                        set closed_at = :at, closed_as = :end, destination = null, code_hash = null
                        where destination_key = :key and purpose = :purpose and closed_at is null""")
                .bind("at", at)
                .bind("end", End.REPLACED.word())
                .bind("key", destinationKey)
                .bind("purpose", purpose.wire())
                .execute();
    }

    void insert(Tx tx, Challenge challenge) {
        tx.update("""
                        insert into identity.code_challenge
                            (id, purpose, channel, destination_key, destination, account_id, language, requested_at,
                             expires_at)
                        values (:id, :purpose, :channel, :key, :destination, :account, :language, :requestedAt, :expiresAt)""")
                .bind("id", challenge.id())
                .bind("purpose", challenge.purpose().wire())
                .bind("channel", challenge.channel().wire())
                .bind("key", challenge.destinationKey())
                .bind("destination", challenge.sealed())
                .bind("account", challenge.accountId())
                .bind("language", challenge.language().wire())
                .bind("requestedAt", challenge.requestedAt())
                .bind("expiresAt", challenge.expiresAt())
                .execute();
    }

    Optional<Challenge> lock(Tx tx, UUID id) {
        return tx.query("select * from identity.code_challenge where id = :id for update")
                .bind("id", id)
                .map(CodeStore::row)
                .findOne();
    }

    /// The newest request of that address for one of these.
    Optional<UUID> findNewest(Tx tx, byte[] destinationKey, Collection<CodePurpose> purposes, Instant now) {
        return tx.query("""
                        select id from identity.code_challenge
                        where destination_key = :key and purpose = any(:purposes::text[])
                          and closed_at is null and expires_at > :now
                        order by requested_at desc limit 1""")
                .bind("key", destinationKey)
                .bind("purposes", purposes.stream().map(CodePurpose::wire).toArray(String[]::new))
                .bind("now", now)
                .mapTo(UUID.class)
                .findOne();
    }

    /// Notes the code that is about to be sent; an earlier one of the same request is void from now on.
    void newCode(Tx tx, UUID id, UUID accountId, byte[] hash) {
        tx.update("""
                        update identity.code_challenge
                        set account_id = :account, code_hash = :hash, sends = sends + 1 where id = :id""")
                .bind("account", accountId)
                .bind("hash", hash)
                .bind("id", id)
                .execute();
    }

    /// Notes the code for an address that has no account yet.
    void newCode(Tx tx, UUID id, byte[] hash) {
        tx.update("update identity.code_challenge set code_hash = :hash, sends = sends + 1 where id = :id")
                .bind("hash", hash)
                .bind("id", id)
                .execute();
    }

    /// A message without a code is on its way.
    void noCode(Tx tx, UUID id) {
        tx.update("update identity.code_challenge set sends = sends + 1 where id = :id")
                .bind("id", id)
                .execute();
    }

    void sent(Tx tx, UUID id, Instant at) {
        tx.update("update identity.code_challenge set sent_at = :at, destination = null where id = :id")
                .bind("at", at)
                .bind("id", id)
                .execute();
    }

    void forgetDestination(Tx tx, UUID id) {
        tx.update("update identity.code_challenge set destination = null where id = :id")
                .bind("id", id)
                .execute();
    }

    void tried(Tx tx, UUID id) {
        tx.update("update identity.code_challenge set tries = tries + 1 where id = :id")
                .bind("id", id)
                .execute();
    }

    void close(Tx tx, UUID id, End end, Instant at) {
        tx.update("""
                        update identity.code_challenge
                        set closed_at = :at, closed_as = :end, destination = null, code_hash = null where id = :id""").bind("at", at).bind("end", end.word()).bind("id", id).execute();
    }

    boolean isLocked(Tx tx, byte[] subject, Instant now) {
        return tx.query("select 1 from identity.code_failures where subject = :subject and locked_until > :now")
                .bind("subject", subject)
                .bind("now", now)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /// Counts a wrong code and answers how many there are in a row.
    int failed(Tx tx, byte[] subject, Instant at) {
        return tx.query("""
                        insert into identity.code_failures (subject, failures, last_failed_at) values (:subject, 1, :at)
                        on conflict (subject) do update
                        set failures = identity.code_failures.failures + 1, last_failed_at = excluded.last_failed_at
                        returning failures""")
                .bind("subject", subject)
                .bind("at", at)
                .mapTo(Integer.class)
                .one();
    }

    void lockUntil(Tx tx, byte[] subject, Instant end) {
        tx.update("update identity.code_failures set locked_until = :end where subject = :subject")
                .bind("end", end)
                .bind("subject", subject)
                .execute();
    }

    void forgetFailures(Tx tx, byte[] subject) {
        tx.update("delete from identity.code_failures where subject = :subject")
                .bind("subject", subject)
                .execute();
    }

    int deleteExpired(Tx tx, Instant before, int limit) {
        return tx.update("""
                        delete from identity.code_challenge where id in (
                            select id from identity.code_challenge where expires_at < :before
                            order by expires_at limit :limit)""").bind("before", before).bind("limit", limit).execute();
    }

    int deleteFailures(Tx tx, Instant before, int limit) {
        return tx.update("""
                        delete from identity.code_failures where subject in (
                            select subject from identity.code_failures where last_failed_at < :before limit :limit)""").bind("before", before).bind("limit", limit).execute();
    }

    private static Challenge row(ResultSet row, StatementContext context) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        return new Challenge(
                row.getObject("id", UUID.class),
                CodePurpose.find(row.getString("purpose")).orElseThrow(),
                Channel.valueOf(row.getString("channel").toUpperCase(Locale.ROOT)),
                row.getBytes("destination_key"),
                row.getBytes("destination"),
                row.getObject("account_id", UUID.class),
                Language.of(row.getString("language")),
                row.getBytes("code_hash"),
                row.getInt("tries"),
                row.getInt("sends"),
                row.getTimestamp("requested_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                closed == null ? null : closed.toInstant());
    }
}
