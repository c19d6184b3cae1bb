package com.foodieexpress.routing;

import com.foodieexpress.kernel.GeoPoint;
import java.util.List;
import java.util.OptionalDouble;

/// Routes and travel times on real streets. Thread-safe; reads one immutable street graph.
public interface Routing {

    /// The quickest route. Throws [com.foodieexpress.kernel.Refusal] `routing.no-route` (409) when the points are not
    /// connected or not near a street.
    Route route(GeoPoint from, GeoPoint to, Profile profile);

    /// Travel seconds from each origin to one destination, empty where unreachable; same order as `origins`.
    List<OptionalDouble> secondsToOne(List<GeoPoint> origins, GeoPoint to, Profile profile);

    /// True once the street graph is loaded.
    boolean ready();
}
