package com.foodieexpress.platform.http;

import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.vault.FieldVault;
import com.foodieexpress.platform.vault.OldPlaintext;
import com.foodieexpress.platform.vault.SealedField;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SQL of kept answers. Their bodies are sealed for who asked.
@ApplicationScoped
class KeptAnswerStore implements OldPlaintext {

    private static final SealedField BODY = new SealedField("platform.kept_answer", "sealed");

    private final FieldVault vault;

    KeptAnswerStore(FieldVault vault) {
        this.vault = vault;
    }

    /// Holds the key until the transaction ends; false while another request with it is running.
    boolean tryLock(Tx tx, UUID caller, String key) {
        return tx.query("select pg_try_advisory_xact_lock(hashtextextended(:name, 7368120002))")
                .bind("name", caller + " " + key)
                .mapTo(Boolean.class)
                .one();
    }

    Optional<KeptAnswer> find(Tx tx, UUID caller, String key) {
        return tx.query("select request, status, sealed, location from platform.kept_answer"
                        + " where caller_id = :caller and key = :key")
                .bind("caller", caller)
                .bind("key", key)
                .map((row, context) -> new KeptAnswer(
                        row.getBytes("request"),
                        row.getInt("status"),
                        vault.openIfAny(tx, caller, BODY, row.getBytes("sealed")),
                        row.getString("location")))
                .findOne();
    }

    void insert(Tx tx, UUID caller, String key, KeptAnswer answer, Instant now) {
        tx.update("""
                        insert into platform.kept_answer (caller_id, key, request, status, sealed, location, kept_at)
                        values (:caller, :key, :request, :status, :sealed, :location, :now)""")
                .bind("caller", caller)
                .bind("key", key)
                .bind("request", answer.request())
                .bind("status", answer.status())
                .bind("sealed", vault.sealIfAny(tx, caller, BODY, answer.body()))
                .bind("location", answer.location())
                .bind("now", now)
                .execute();
    }

    void deleteOf(Tx tx, UUID caller) {
        tx.update("delete from platform.kept_answer where caller_id = :caller")
                .bind("caller", caller)
                .execute();
    }

    @Override
    public String name() {
        return "platform.kept_answer";
    }

    @Override
    public int sealSome(Tx tx, int limit) {
        record Old(UUID caller, String key, String body) {}
        List<Old> some = tx.query("""
                        select caller_id, key, body from platform.kept_answer where body is not null
                        order by kept_at limit :limit for no key update""")
                .bind("limit", limit)
                .map((row, context) ->
                        new Old(row.getObject("caller_id", UUID.class), row.getString("key"), row.getString("body")))
                .list();
        for (Old old : some) {
            tx.update("""
                            update platform.kept_answer set sealed = :sealed, body = null
                            where caller_id = :caller and key = :key""")
                    .bind("sealed", vault.seal(tx, old.caller(), BODY, old.body()))
                    .bind("caller", old.caller())
                    .bind("key", old.key())
                    .execute();
        }
        return some.size();
    }

    int deleteBefore(Tx tx, Instant limit, int atMost) {
        return tx.update("""
                        delete from platform.kept_answer where (caller_id, key) in
                            (select caller_id, key from platform.kept_answer where kept_at < :limit order by kept_at limit :n)""").bind("limit", limit).bind("n", atMost).execute();
    }
}
