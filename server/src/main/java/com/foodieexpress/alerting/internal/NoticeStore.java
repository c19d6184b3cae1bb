package com.foodieexpress.alerting.internal;

import com.foodieexpress.platform.db.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// SQL of what is to be told.
final class NoticeStore {

    void insert(Tx tx, Notice notice) {
        tx.update("""
                        insert into alerting.notice (id, rule_id, kind, channel, channel_id, account_id, alert_ids, title,
                            body, state, last_error, created_at, done_at)
                        values (:id, :rule, :kind, :channel, :channelId, :account, :alerts, :title, :body, :state,
                            :error, :at, :doneAt)""")
                .bind("id", notice.id())
                .bind("rule", notice.ruleId())
                .bind("kind", notice.kind().word())
                .bind("channel", notice.channel())
                .bind("channelId", notice.channelId())
                .bind("account", notice.accountId())
                .bindArray("alerts", UUID.class, notice.alertIds())
                .bind("title", notice.title())
                .bind("body", notice.body())
                .bind("state", notice.state().word())
                .bind("error", notice.lastError())
                .bind("at", notice.createdAt())
                .bind("doneAt", notice.doneAt())
                .execute();
    }

    Optional<Notice> find(Tx tx, UUID id) {
        return tx.query("select * from alerting.notice where id = :id")
                .bind("id", id)
                .map(NoticeStore::notice)
                .findOne();
    }

    /// Oldest first.
    List<Notice> about(Tx tx, UUID alertId) {
        return tx.query("select * from alerting.notice where alert_ids @> array[:alert]::uuid[] order by id limit 200")
                .bind("alert", alertId)
                .map(NoticeStore::notice)
                .list();
    }

    /// The newest one by each of the channels that has told anything.
    List<Notice> newestBy(Tx tx, List<String> channels) {
        return tx.query("""
                        select newest.* from unnest(:channels::text[]) as asked (channel)
                        cross join lateral (
                            select * from alerting.notice n where n.channel = asked.channel
                            order by n.id desc limit 1) newest""")
                .bindArray("channels", String.class, channels)
                .map(NoticeStore::notice)
                .list();
    }

    void tried(Tx tx, UUID id, Notice.State state, @Nullable String error, @Nullable Instant doneAt) {
        tx.update("""
                        update alerting.notice set state = :state, attempts = attempts + 1, last_error = :error,
                            done_at = :doneAt
                        where id = :id""")
                .bind("id", id)
                .bind("state", state.word())
                .bind("error", error)
                .bind("doneAt", doneAt)
                .execute();
    }

    /// How many could not be told lately: tried three times at least, or given up since `since`. Trials do not count.
    int failing(Tx tx, Instant since) {
        return tx.query("""
                        select count(*) from alerting.notice
                        where kind <> 'test' and (state = 'waiting' and attempts >= 3
                            or state = 'failed' and done_at >= :since)""").bind("since", since).mapTo(Integer.class).one();
    }

    int deleteOld(Tx tx, Instant before, int limit) {
        return tx.update("""
                        delete from alerting.notice where id in (
                            select id from alerting.notice where created_at < :before order by created_at limit :limit)""").bind("before", before).bind("limit", limit).execute();
    }

    private static Notice notice(ResultSet row, StatementContext context) throws SQLException {
        Timestamp done = row.getTimestamp("done_at");
        return new Notice(
                row.getObject("id", UUID.class),
                row.getObject("rule_id", UUID.class),
                Notice.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("channel"),
                row.getObject("channel_id", UUID.class),
                row.getObject("account_id", UUID.class),
                Arrays.asList((UUID[]) row.getArray("alert_ids").getArray()),
                row.getString("title"),
                row.getString("body"),
                Notice.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("attempts"),
                row.getString("last_error"),
                row.getTimestamp("created_at").toInstant(),
                done == null ? null : done.toInstant());
    }
}
