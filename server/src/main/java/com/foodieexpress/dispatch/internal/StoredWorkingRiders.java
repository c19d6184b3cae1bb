package com.foodieexpress.dispatch.internal;

import com.foodieexpress.dispatch.WorkingRiders;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.tracking.Tracking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class StoredWorkingRiders implements WorkingRiders {

    private record Work(List<RiderStore.Rider> working, Set<UUID> busy) {}

    private final Database database;
    private final RiderStore riders;
    private final DeliveryStore deliveries;
    private final RiderPositions positions;
    private final Tracking tracking;

    StoredWorkingRiders(
            Database database,
            RiderStore riders,
            DeliveryStore deliveries,
            RiderPositions positions,
            Tracking tracking) {
        this.database = database;
        this.riders = riders;
        this.deliveries = deliveries;
        this.positions = positions;
        this.tracking = tracking;
    }

    @Override
    public List<WorkingRider> list() {
        Work work = database.read(tx -> new Work(
                riders.listWorking(tx),
                deliveries.listOpen(tx).stream()
                        .filter(delivery -> delivery.state().isJob())
                        .map(Delivery::riderId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())));
        List<RiderStore.Rider> expected = work.working().stream()
                .filter(rider -> rider.status() == RiderStore.Status.ONLINE
                        || work.busy().contains(rider.id()))
                .toList();
        // Their fixes may reach another node.
        tracking.refresh(expected.stream().map(RiderStore.Rider::id).toList());
        return expected.stream()
                .map(rider -> new WorkingRider(rider.id(), work.busy().contains(rider.id()), heardOf(rider)))
                .toList();
    }

    private Instant heardOf(RiderStore.Rider rider) {
        RiderPositions.Known known = positions.known(rider);
        return known == null || known.at().isBefore(rider.since()) ? rider.since() : known.at();
    }
}
