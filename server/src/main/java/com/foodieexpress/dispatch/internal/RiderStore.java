package com.foodieexpress.dispatch.internal;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.platform.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// SQL of riders' work state.
@ApplicationScoped
class RiderStore {

    enum Status {
        OFFLINE,
        ONLINE,
        BREAK
    }

    /// `location` is what the rider told when going online; fixes are newer and live in tracking.
    record Rider(
            UUID id,
            Status status,
            Instant since,
            Instant idleSince,
            @Nullable GeoPoint location,
            @Nullable Instant locatedAt) {}

    record Free(Rider rider, boolean offered) {}

    Optional<Rider> find(Tx tx, UUID id) {
        return tx.query("select * from dispatch.rider where id = :id")
                .bind("id", id)
                .map((row, context) -> rider(row))
                .findOne();
    }

    void set(Tx tx, UUID id, Status status, @Nullable GeoPoint location, Instant now) {
        tx.update("""
                        insert into dispatch.rider (id, status, since, idle_since, lat, lng, located_at)
                        values (:id, :status, :now, :now, :lat, :lng, :locatedAt)
                        on conflict (id) do update set status = excluded.status,
                            since = case when dispatch.rider.status = excluded.status then dispatch.rider.since else excluded.since end,
                            idle_since = case when dispatch.rider.status = excluded.status then dispatch.rider.idle_since
                                else excluded.idle_since end,
                            lat = coalesce(excluded.lat, dispatch.rider.lat), lng = coalesce(excluded.lng, dispatch.rider.lng),
                            located_at = coalesce(excluded.located_at, dispatch.rider.located_at)""")
                .bind("id", id)
                .bind("status", status.name())
                .bind("now", now)
                .bind("lat", location == null ? null : location.lat())
                .bind("lng", location == null ? null : location.lng())
                .bind("locatedAt", location == null ? null : now)
                .execute();
    }

    void idleSince(Tx tx, UUID id, Instant now) {
        tx.update("update dispatch.rider set idle_since = :now where id = :id")
                .bind("now", now)
                .bind("id", id)
                .execute();
    }

    /// Online riders without a job, and whether they hold an open offer.
    List<Free> listFree(Tx tx) {
        return tx.query("""
                        select r.*, exists (select 1 from dispatch.offer o where o.rider_id = r.id and o.state = 'SENT') as offered
                        from dispatch.rider r
                        where r.status = 'ONLINE' and not exists (select 1 from dispatch.delivery d where d.rider_id = r.id
                            and d.state in ('ASSIGNED', 'EN_ROUTE_PICKUP', 'AT_PICKUP', 'PICKED_UP', 'EN_ROUTE_DROPOFF', 'AT_DROPOFF',
                                'FAILED', 'RETURNING'))
                        order by r.id""")
                .map((row, context) -> new Free(rider(row), row.getBoolean("offered")))
                .list();
    }

    List<Rider> listWorking(Tx tx) {
        return tx.query("select * from dispatch.rider where status <> 'OFFLINE' order by id limit 5000")
                .map((row, context) -> rider(row))
                .list();
    }

    private static Rider rider(ResultSet row) throws SQLException {
        Timestamp located = row.getTimestamp("located_at");
        return new Rider(
                row.getObject("id", UUID.class),
                Status.valueOf(row.getString("status")),
                row.getTimestamp("since").toInstant(),
                row.getTimestamp("idle_since").toInstant(),
                row.getObject("lat") == null ? null : new GeoPoint(row.getDouble("lat"), row.getDouble("lng")),
                located == null ? null : located.toInstant());
    }
}
