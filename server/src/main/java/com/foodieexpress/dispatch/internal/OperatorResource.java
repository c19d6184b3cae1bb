package com.foodieexpress.dispatch.internal;

import com.foodieexpress.kernel.Page;
import com.foodieexpress.platform.db.Database;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/// The city for the operator.
@Path("/api/v1/admin")
@RunOnVirtualThread
class OperatorResource {

    private final FleetView fleet;
    private final RiderViews views;
    private final RiderStore riders;
    private final Database database;

    OperatorResource(FleetView fleet, RiderViews views, RiderStore riders, Database database) {
        this.fleet = fleet;
        this.views = views;
        this.riders = riders;
        this.database = database;
    }

    @GET
    @Path("/fleet")
    public FleetView.FleetJson fleet() {
        return fleet.now();
    }

    @GET
    @Path("/riders")
    public Page<DispatchJson.RiderJson> riders() {
        return Page.of(database.read(riders::listWorking).stream()
                .limit(200)
                .map(rider -> views.rider(rider.id()))
                .toList());
    }
}
