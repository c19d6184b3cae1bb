package com.foodieexpress.platform.health;

import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.health.SharedState.Reader;
import com.foodieexpress.platform.health.SharedState.Stored;
import java.util.List;

/// SQL of how the database itself fares, and what stands in it for others to do.
final class SharedStore {

    /// `held` are events that wait behind the failed ones.
    record Letters(long failed, long held) {}

    int ping(Tx tx) {
        return tx.query("select 1").mapTo(Integer.class).one();
    }

    /// Ages are PostgreSQL's own: its clock began the transactions.
    Stored database(Tx tx) {
        return tx.query("""
                        select current_setting('server_version') as version,
                            pg_database_size(current_database()) as bytes,
                            count(*) as connections,
                            current_setting('max_connections')::int as most,
                            coalesce(max(extract(epoch from clock_timestamp() - xact_start))
                                filter (where pid <> pg_backend_pid()), 0)::float8 as oldest
                        from pg_stat_activity where datname = current_database()""")
                .map((row, context) -> new Stored(
                        row.getString("version"),
                        row.getLong("bytes"),
                        row.getInt("connections"),
                        row.getInt("most"),
                        Math.max(0, row.getDouble("oldest"))))
                .one();
    }

    List<Reader> readers(Tx tx) {
        return tx.query("""
                        select r.name, greatest(h.head - r.log_offset, 0) as lag
                        from platform.event_reader r,
                            (select coalesce(max(log_offset), 0) as head from platform.business_event) h
                        order by r.name""")
                .map((row, context) -> new Reader(row.getString("name"), row.getLong("lag")))
                .list();
    }

    Letters letters(Tx tx) {
        return tx.query("select count(error) as failed, count(*) - count(error) as held from platform.dead_letter")
                .map((row, context) -> new Letters(row.getLong("failed"), row.getLong("held")))
                .one();
    }
}
