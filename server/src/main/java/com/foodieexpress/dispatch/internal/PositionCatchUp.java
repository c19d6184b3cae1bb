package com.foodieexpress.dispatch.internal;

import com.foodieexpress.live.Live;
import com.foodieexpress.live.MissedStates;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.tracking.Tracking;
import com.foodieexpress.tracking.Tracking.RiderPosition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Takes over from the database where riders are who report to other nodes: for snapshots and decisions
/// always, and for the listeners of this node while they cannot hear it from the others.
@ApplicationScoped
class PositionCatchUp implements MissedStates {

    private final Tracking tracking;
    private final ActiveJobs jobs;
    private final RiderStore riders;
    private final Database database;
    private final Live live;
    private final PositionPush push;

    PositionCatchUp(
            Tracking tracking, ActiveJobs jobs, RiderStore riders, Database database, Live live, PositionPush push) {
        this.tracking = tracking;
        this.jobs = jobs;
        this.riders = riders;
        this.database = database;
        this.live = live;
        this.push = push;
    }

    @Override
    public void catchUp(boolean away) {
        Map<UUID, ActiveJobs.Job> working = jobs.all();
        Set<UUID> concerned = away && !live.hasListenersHere("fleet") ? watched(working) : everybody(working);
        if (concerned.isEmpty()) {
            return;
        }
        for (RiderPosition position : tracking.refresh(concerned)) {
            if (away) {
                ActiveJobs.Job job = working.get(position.riderId());
                push.show(
                        position,
                        position.point(),
                        job,
                        job == null
                                ? null
                                : tracking.progress(
                                                position.riderId(),
                                                job.delivery().id())
                                        .orElse(null));
            }
        }
    }

    private Set<UUID> everybody(Map<UUID, ActiveJobs.Job> working) {
        var all = new HashSet<>(working.keySet());
        database.read(riders::listWorking).forEach(rider -> all.add(rider.id()));
        return all;
    }

    /// Those whose way somebody on this node follows.
    private Set<UUID> watched(Map<UUID, ActiveJobs.Job> working) {
        var watched = new HashSet<UUID>();
        working.forEach((rider, job) -> {
            if (live.hasListenersHere("order:" + job.delivery().orderId())
                    || live.hasListenersHere("restaurant:" + job.delivery().restaurantId())) {
                watched.add(rider);
            }
        });
        return watched;
    }
}
