package com.foodieexpress.admin.internal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/// Any order's way, to be looked at again or taken away as a file.
@Path("/api/v1/admin/orders/{id}")
@RunOnVirtualThread
class ReplayResource {

    private final ReadReplay read;

    ReplayResource(ReadReplay read) {
        this.read = read;
    }

    @GET
    @Path("/replay")
    public ReplayJson replay(@PathParam("id") UUID id) {
        return ReplayJson.of(read.of(id));
    }

    @GET
    @Path("/replay.gpx")
    public Response gpx(@PathParam("id") UUID id) {
        Replay replay = read.of(id);
        return file(replay, "gpx", Gpx.TYPE, Gpx.of(replay));
    }

    @GET
    @Path("/replay.geojson")
    public Response geoJson(@PathParam("id") UUID id) {
        Replay replay = read.of(id);
        return file(replay, "geojson", GeoJson.TYPE, GeoJson.of(replay));
    }

    private static Response file(Replay replay, String ending, String type, byte[] content) {
        return Response.ok(content, type)
                .header("Content-Disposition", "attachment; filename=\"order-" + replay.number() + "." + ending + "\"")
                .build();
    }
}
