package com.foodieexpress.activity.internal;

import com.foodieexpress.activity.PersonActions.Done;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.db.Tx;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// SQL of one person's actions. Windows of time are windows of ids, so that partitions beyond them are left
/// out; within them the index by person and id gives the order, and reading ends at the limit.
@Singleton
class PersonActionStore {

    static final String RECENT = """
            select a.*, host(a.ip) as address, k.source, k.service, k.method, k.action
            from activity.action a join activity.kind k on k.no = a.call_no
            where uuid_hash(a.user_id) = uuid_hash(:person) and a.user_id = :person and a.id >= :first and a.id < :end
            order by a.id desc limit :rows""";

    List<Done> recent(Tx tx, UUID person, Instant from, Instant to, int limit) {
        return tx.query(RECENT)
                .bind("person", person)
                .bind("first", ActionStore.first(from))
                .bind("end", ActionStore.first(to))
                .bind("rows", limit)
                .map((row, context) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Done(
                            id,
                            UuidV7.instantOf(id),
                            Source.of(row.getInt("source")).word(),
                            row.getString("service"),
                            row.getString("method"),
                            row.getString("action"),
                            CopyBytes.role(row.getInt("role")).wire(),
                            row.getObject("session_id", UUID.class),
                            row.getObject("entity_id", UUID.class),
                            row.getString("address"),
                            Agent.of(row.getInt("agent")).word(),
                            row.getInt("status"),
                            ActionStore.calls(row),
                            row.getInt("failures"),
                            row.getLong("micros") / 1_000.0,
                            row.getString("error"),
                            row.getString("detail"));
                })
                .list();
    }
}
