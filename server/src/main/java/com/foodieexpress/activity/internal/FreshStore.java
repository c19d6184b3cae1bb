package com.foodieexpress.activity.internal;

import com.foodieexpress.platform.db.Tx;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SQL of what the log added lately, in rounds.
@Singleton
class FreshStore {

    static final int ID_BYTES = 16;

    /// How far the rounds have come. `forgotten` is the last round of which something is gone; `waiting`
    /// says that something has no round yet.
    record Standing(UUID epoch, long round, long forgotten, boolean waiting) {}

    private static final String STANDING = """
            select epoch, round, forgotten, exists (select 1 from activity.fresh where round is null) as waiting
            from activity.feed""";

    /// Notes these actions in the transaction that stores them.
    void add(Tx tx, Instant now, Collection<Action> actions) {
        ByteBuffer ids = ByteBuffer.allocate(actions.size() * ID_BYTES);
        for (Action action : actions) {
            ids.putLong(action.id().getMostSignificantBits())
                    .putLong(action.id().getLeastSignificantBits());
        }
        tx.update("insert into activity.fresh (at, ids) values (:now, :ids)")
                .bind("now", now)
                .bind("ids", ids.array())
                .execute();
    }

    /// Empty before the first round, and after a crash.
    Optional<Standing> standing(Tx tx) {
        return tx.query(STANDING)
                .map((row, context) -> new Standing(
                        row.getObject("epoch", UUID.class),
                        row.getLong("round"),
                        row.getLong("forgotten"),
                        row.getBoolean("waiting")))
                .findOne();
    }

    /// Gives everything committed so far that has none the number of the next round. The one row of the
    /// feed is locked meanwhile, so that rounds become visible one after another; who adds to the log
    /// never waits for it.
    Standing number(Tx tx) {
        tx.update("insert into activity.feed default values on conflict do nothing")
                .execute();
        long next = 1
                + tx.query("select round from activity.feed for update")
                        .mapTo(Long.class)
                        .one();
        int numbered = tx.update("update activity.fresh set round = :next where round is null")
                .bind("next", next)
                .execute();
        if (numbered > 0) {
            tx.update("update activity.feed set round = :next")
                    .bind("next", next)
                    .execute();
        }
        return standing(tx).orElseThrow();
    }

    /// How many actions the rounds behind `after` hold, up to `upTo`.
    long count(Tx tx, long after, long upTo) {
        return tx.query("""
                                select coalesce(sum(octet_length(ids)), 0) from activity.fresh
                                where round > :after and round <= :upTo""")
                        .bind("after", after)
                        .bind("upTo", upTo)
                        .mapTo(Long.class)
                        .one()
                / ID_BYTES;
    }

    List<UUID> ids(Tx tx, long after, long upTo) {
        var ids = new ArrayList<UUID>();
        tx.query("select ids from activity.fresh where round > :after and round <= :upTo")
                .bind("after", after)
                .bind("upTo", upTo)
                .mapTo(byte[].class)
                .forEach(packed -> {
                    ByteBuffer bytes = ByteBuffer.wrap(packed);
                    while (bytes.hasRemaining()) {
                        ids.add(new UUID(bytes.getLong(), bytes.getLong()));
                    }
                });
        return ids;
    }

    /// Forgets what was added before. Call it after [#number] in one transaction: nothing goes without a
    /// number, else nobody could tell that it is missing.
    void forget(Tx tx, Instant before) {
        tx.update("""
                        with gone as (delete from activity.fresh where at < :before returning round)
                        update activity.feed set forgotten = greatest(forgotten, (select max(round) from gone))
                        where exists (select 1 from gone)""").bind("before", before).execute();
    }
}
