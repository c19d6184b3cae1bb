package com.foodieexpress.platform.http;

import com.foodieexpress.platform.db.Tx;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// SQL of kept answers.
final class KeptAnswerStore {

    /// Holds the key until the transaction ends; false while another request with it is running.
    boolean tryLock(Tx tx, UUID caller, String key) {
        return tx.query("select pg_try_advisory_xact_lock(hashtextextended(:name, 7368120002))")
                .bind("name", caller + " " + key)
                .mapTo(Boolean.class)
                .one();
    }

    Optional<KeptAnswer> find(Tx tx, UUID caller, String key) {
        return tx.query("select request, status, body, location from platform.kept_answer"
                        + " where caller_id = :caller and key = :key")
                .bind("caller", caller)
                .bind("key", key)
                .map((row, context) -> new KeptAnswer(
                        row.getBytes("request"),
                        row.getInt("status"),
                        row.getString("body"),
                        row.getString("location")))
                .findOne();
    }

    void insert(Tx tx, UUID caller, String key, KeptAnswer answer, Instant now) {
        tx.update("""
                        insert into platform.kept_answer (caller_id, key, request, status, body, location, kept_at)
                        values (:caller, :key, :request, :status, :body, :location, :now)""")
                .bind("caller", caller)
                .bind("key", key)
                .bind("request", answer.request())
                .bind("status", answer.status())
                .bind("body", answer.body())
                .bind("location", answer.location())
                .bind("now", now)
                .execute();
    }

    int deleteBefore(Tx tx, Instant limit, int atMost) {
        return tx.update("""
                        delete from platform.kept_answer where (caller_id, key) in
                            (select caller_id, key from platform.kept_answer where kept_at < :limit order by kept_at limit :n)""").bind("limit", limit).bind("n", atMost).execute();
    }
}
