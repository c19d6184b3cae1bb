package com.foodieexpress.platform.jobs;

import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/// Puts jobs and timers into the table, inside the transaction of the change that wants them.
///
/// A job is named by its key: scheduling the same key again moves the waiting job, so it exists once.
@ApplicationScoped
public class Jobs {

    private final JobStore store = new JobStore();
    private final JobRunner runner;

    public Jobs(JobRunner runner) {
        this.runner = runner;
    }

    /// A timer on business time.
    public void at(Tx tx, String key, String kind, Instant due, Object payload) {
        put(tx, key, kind, TimeBase.BUSINESS, due, payload);
    }

    /// A job on the wall clock.
    public void atWall(Tx tx, String key, String kind, Instant due, Object payload) {
        put(tx, key, kind, TimeBase.WALL, due, payload);
    }

    /// Takes a waiting job away; does nothing when it ran or never was.
    public void cancel(Tx tx, String key) {
        store.delete(tx, key);
    }

    /// How far behind the jobs of all nodes are.
    public Backlog backlog(Tx tx) {
        return runner.backlog(store, tx);
    }

    private void put(Tx tx, String key, String kind, TimeBase base, Instant due, Object payload) {
        store.upsert(tx, key, kind, base, due, Json.write(payload));
        tx.afterCommit(() -> runner.expect(base, due));
    }
}
