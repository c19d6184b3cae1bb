package com.foodieexpress.platform.events;

import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.events.DeadLetter.Decision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// SQL of dead letters. Letters of a reader change only under the claim of its position, but for the decision.
final class DeadLetterStore {

    /// How many letters wait: those that failed, and those held behind them.
    record Count(long failed, long held) {}

    /// The entities of which the reader has letters.
    Set<UUID> entities(Tx tx, String reader) {
        return new HashSet<>(tx.query("select distinct entity_id from platform.dead_letter where reader = :reader")
                .bind("reader", reader)
                .mapTo(UUID.class)
                .list());
    }

    void add(Tx tx, String reader, StoredEvent event, @Nullable String error, Instant now) {
        tx.update("""
                        insert into platform.dead_letter
                            (reader, log_offset, event_id, event_type, entity_id, error, set_aside_at)
                        values (:reader, :offset, :id, :type, :entity, :error, :now)""")
                .bind("reader", reader)
                .bind("offset", event.offset())
                .bind("id", event.id())
                .bind("type", event.type())
                .bind("entity", event.entityId())
                .bind("error", error)
                .bind("now", now)
                .execute();
    }

    /// The oldest letter that is decided upon and has no older one of its entity before it.
    Optional<DeadLetter> nextDecided(Tx tx, String reader) {
        return tx.query("""
                        select * from platform.dead_letter l
                        where reader = :reader and decision is not null and not exists (
                            select 1 from platform.dead_letter older
                            where older.reader = l.reader and older.entity_id = l.entity_id
                                and older.log_offset < l.log_offset)
                        order by log_offset limit 1""")
                .bind("reader", reader)
                .map((row, context) -> letter(row))
                .findOne();
    }

    void failAgain(Tx tx, DeadLetter letter, String error) {
        tx.update("""
                        update platform.dead_letter set error = :error, decision = null
                        where reader = :reader and log_offset = :offset""")
                .bind("reader", letter.reader())
                .bind("offset", letter.offset())
                .bind("error", error)
                .execute();
    }

    /// Takes the letter away and lets the next one of its entity, which was held behind it, be read.
    void remove(Tx tx, DeadLetter letter) {
        tx.update("delete from platform.dead_letter where reader = :reader and log_offset = :offset")
                .bind("reader", letter.reader())
                .bind("offset", letter.offset())
                .execute();
        tx.update("""
                        update platform.dead_letter set decision = 'retry'
                        where decision is null and reader = :reader and log_offset = (
                            select min(log_offset) from platform.dead_letter
                            where reader = :reader and entity_id = :entity)""")
                .bind("reader", letter.reader())
                .bind("entity", letter.entityId())
                .execute();
    }

    boolean decide(Tx tx, String reader, long offset, Decision decision) {
        return tx.update("""
                        update platform.dead_letter set decision = :decision
                        where reader = :reader and log_offset = :offset""")
                        .bind("reader", reader)
                        .bind("offset", offset)
                        .bind("decision", decision.name().toLowerCase(Locale.ROOT))
                        .execute()
                == 1;
    }

    List<DeadLetter> list(Tx tx, int limit) {
        return tx.query("select * from platform.dead_letter order by log_offset, reader limit :limit")
                .bind("limit", limit)
                .map((row, context) -> letter(row))
                .list();
    }

    Count count(Tx tx) {
        return tx.query("select count(error) as failed, count(*) - count(error) as held from platform.dead_letter")
                .map((row, context) -> new Count(row.getLong("failed"), row.getLong("held")))
                .one();
    }

    long countFailed(Tx tx, String reader) {
        return tx.query("select count(error) from platform.dead_letter where reader = :reader")
                .bind("reader", reader)
                .mapTo(Long.class)
                .one();
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        String decision = row.getString("decision");
        return new DeadLetter(
                row.getString("reader"),
                row.getLong("log_offset"),
                row.getObject("event_id", UUID.class),
                row.getString("event_type"),
                row.getObject("entity_id", UUID.class),
                row.getString("error"),
                row.getTimestamp("set_aside_at").toInstant(),
                decision == null ? null : Decision.valueOf(decision.toUpperCase(Locale.ROOT)));
    }
}
