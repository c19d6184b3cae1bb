package com.foodieexpress.routing.internal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

@Path("/api/v1/map-config")
@RunOnVirtualThread
class MapConfigResource {

    private static final int ZOOM = 15;
    /// Tiles end at 15; the map enlarges them this far.
    private static final int MAX_ZOOM = 19;
    /// Room around the city, so that a marker at its edge is not at the edge of the map.
    private static final double PADDING = 0.15;

    private final Streets streets;
    private final CityConfig city;

    MapConfigResource(Streets streets, CityConfig city) {
        this.streets = streets;
        this.city = city;
    }

    @GET
    public MapConfigJson mapConfig() {
        Bounds bounds = streets.graph().bounds();
        Bounds padded = bounds.grownBy(PADDING);
        return new MapConfigJson(
                "osm",
                "/maps/" + city.tiles(),
                List.of(padded.west(), padded.south(), padded.east(), padded.north()),
                bounds.centre(),
                ZOOM,
                MAX_ZOOM,
                city.attribution(),
                city.name(),
                city.currency().getCurrencyCode(),
                city.timeZone().getId(),
                city.locales());
    }
}
