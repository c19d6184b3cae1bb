package com.foodieexpress.activity.internal;

import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.retention.LegalHolds.Held;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// SQL of what is kept of dropped days because it is on hold: what somebody did, and what was done to them or to an
/// order.
@Singleton
class HeldActionStore {

    /// Copies what is on hold of a day aside, before the day is dropped. Twice is as good as once.
    int keep(Tx tx, LocalDate day, Held held) {
        return tx.update("""
                        insert into activity.held_action
                        select * from activity.action a where a.id >= :first and a.id < :next
                            and (uuid_hash(a.user_id) = any(array(select uuid_hash(id) from unnest(:people::uuid[]) as id))
                                    and a.user_id = any(:people::uuid[])
                                or uuid_hash(a.entity_id) = any(array(select uuid_hash(id) from unnest(:things::uuid[]) as id))
                                    and a.entity_id = any(:things::uuid[]))
                        on conflict do nothing""")
                .bind("first", first(day))
                .bind("next", first(day.plusDays(1)))
                .bindArray("people", UUID.class, List.copyOf(held.people()))
                .bindArray("things", UUID.class, things(held))
                .execute();
    }

    /// Deletes what no hold covers any more.
    int release(Tx tx, Held held) {
        return tx.update("""
                        delete from activity.held_action a
                        where (a.user_id is null or a.user_id <> all(:people::uuid[]))
                            and (a.entity_id is null or a.entity_id <> all(:things::uuid[]))""")
                .bindArray("people", UUID.class, List.copyOf(held.people()))
                .bindArray("things", UUID.class, things(held))
                .execute();
    }

    /// Takes away of others what an erasure takes out of the log: a held row may tell of who acted on the held.
    void forget(Tx tx, UUID person) {
        tx.update("""
                        update activity.held_action
                        set ip = null, session_id = null, claimed_user = null, detail = null, agent = 0
                        where user_id = :person""").bind("person", person).execute();
    }

    private static List<UUID> things(Held held) {
        var things = new ArrayList<>(held.people());
        things.addAll(held.orders());
        return things;
    }

    private static UUID first(LocalDate day) {
        return ActionStore.first(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
