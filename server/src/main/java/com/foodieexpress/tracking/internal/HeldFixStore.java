package com.foodieexpress.tracking.internal;

import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.retention.HoldReach.Ride;
import com.foodieexpress.platform.retention.LegalHolds.Held;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/// SQL of what is kept of dropped days because it is on hold: where a person was, and where an order was carried.
@ApplicationScoped
class HeldFixStore {

    /// Copies what is on hold of a day aside, before the day is dropped. Twice is as good as once.
    int keep(Tx tx, LocalDate day, Held held, List<Ride> rides) {
        return bound(tx.update("""
                        insert into tracking.held_fix
                        select f.* from tracking.fix f where f.recorded_at >= :first and f.recorded_at < :next
                            and (f.rider_id = any(:people::uuid[]) or exists (
                                select 1 from unnest(:riders::uuid[], :froms::timestamptz[], :tos::timestamptz[])
                                    as r (rider, begins, ends)
                                where r.rider = f.rider_id and f.recorded_at >= r.begins and f.recorded_at <= r.ends))
                        on conflict do nothing"""), held, rides)
                .bind("first", start(day))
                .bind("next", start(day.plusDays(1)))
                .execute();
    }

    /// Deletes what no hold covers any more.
    int release(Tx tx, Held held, List<Ride> rides) {
        return bound(tx.update("""
                        delete from tracking.held_fix f
                        where f.rider_id <> all(:people::uuid[]) and not exists (
                            select 1 from unnest(:riders::uuid[], :froms::timestamptz[], :tos::timestamptz[])
                                as r (rider, begins, ends)
                            where r.rider = f.rider_id and f.recorded_at >= r.begins and f.recorded_at <= r.ends)"""), held, rides).execute();
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Held held, List<Ride> rides) {
        return statement
                .bindArray("people", UUID.class, List.copyOf(held.people()))
                .bindArray("riders", UUID.class, rides.stream().map(Ride::rider).toList())
                .bindArray(
                        "froms",
                        String.class,
                        rides.stream().map(ride -> ride.from().toString()).toList())
                .bindArray(
                        "tos",
                        String.class,
                        rides.stream().map(ride -> ride.to().toString()).toList());
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
