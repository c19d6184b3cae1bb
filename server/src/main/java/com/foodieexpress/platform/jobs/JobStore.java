package com.foodieexpress.platform.jobs;

import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.json.Json;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// SQL of the job table.
final class JobStore {

    void upsert(Tx tx, String key, String kind, TimeBase base, Instant due, String payload) {
        tx.update("""
                        insert into platform.job (key, kind, time_base, due_at, payload)
                        values (:key, :kind, :base, :due, :payload::jsonb)
                        on conflict (key) do update set kind = excluded.kind, time_base = excluded.time_base, due_at = excluded.due_at,
                            payload = excluded.payload, attempts = 0, state = 'waiting', last_error = null, leased_until = null,
                            revision = platform.job.revision + 1""")
                .bind("key", key)
                .bind("kind", kind)
                .bind("base", base.name())
                .bind("due", due)
                .bind("payload", payload)
                .execute();
    }

    /// What is due, not in anybody's hands and not resting after a failure; null when nothing is.
    record Due(@Nullable Instant business, @Nullable Instant wall, int count, int failed) {}

    Due due(Tx tx, Instant wallNow, Instant businessNow) {
        return tx.query("""
                        select min(due_at) filter (where state = 'waiting' and time_base = 'BUSINESS') as business,
                            min(due_at) filter (where state = 'waiting' and time_base = 'WALL') as wall,
                            count(*) filter (where state = 'waiting' and due_at <= case time_base
                                when 'BUSINESS' then :business::timestamptz else :now::timestamptz end) as due,
                            count(*) filter (where state = 'failed') as failed
                        from platform.job where leased_until is null or leased_until < :now::timestamptz""")
                .bind("now", wallNow)
                .bind("business", businessNow)
                .map((row, context) -> new Due(
                        instant(row.getTimestamp("business")),
                        instant(row.getTimestamp("wall")),
                        row.getInt("due"),
                        row.getInt("failed")))
                .one();
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    void delete(Tx tx, String key) {
        tx.update("delete from platform.job where key = :key").bind("key", key).execute();
    }

    record Claim(Job job, long revision) {}

    List<Claim> claim(Tx tx, Instant businessNow, Instant wallNow, Instant leasedUntil, int limit) {
        return tx.query("""
                        update platform.job j set leased_until = :lease, attempts = j.attempts + 1
                        from (select key from platform.job
                              where state = 'waiting' and (leased_until is null or leased_until < :wall::timestamptz)
                                and due_at <= case time_base when 'BUSINESS' then :business::timestamptz else :wall::timestamptz end
                              order by due_at limit :limit for update skip locked) due
                        where j.key = due.key
                        returning j.key, j.kind, j.payload, j.due_at, j.attempts, j.revision""")
                .bind("lease", leasedUntil)
                .bind("wall", wallNow)
                .bind("business", businessNow)
                .bind("limit", limit)
                .map((row, context) -> new Claim(
                        new Job(
                                row.getString("key"),
                                row.getString("kind"),
                                Json.tree(row.getString("payload")),
                                row.getTimestamp("due_at").toInstant(),
                                row.getInt("attempts")),
                        row.getLong("revision")))
                .list();
    }

    /// Removes a finished job unless it was scheduled anew while it ran.
    void finish(Tx tx, Claim claim) {
        tx.update("delete from platform.job where key = :key and revision = :revision")
                .bind("key", claim.job().key())
                .bind("revision", claim.revision())
                .execute();
    }

    void giveBack(Tx tx, Claim claim, String error, Instant retryAt, boolean last) {
        tx.update("""
                        update platform.job set leased_until = :retryAt, last_error = :error,
                            state = case when :last then 'failed' else state end
                        where key = :key and revision = :revision""")
                .bind("retryAt", retryAt)
                .bind("error", error)
                .bind("last", last)
                .bind("key", claim.job().key())
                .bind("revision", claim.revision())
                .execute();
    }
}
