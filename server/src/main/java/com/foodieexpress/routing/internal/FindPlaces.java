package com.foodieexpress.routing.internal;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

/// Finds places by what somebody typed, and names the place at a point.
@ApplicationScoped
class FindPlaces {

    private static final double ADDRESS_WITHIN_METRES = 30;
    private static final double STREET_WITHIN_METRES = 200;
    private static final double METRES_PER_DEGREE = 111_195;

    private final Database database;
    private final Streets streets;
    private final PlaceStore store = new PlaceStore();

    FindPlaces(Database database, Streets streets) {
        this.database = database;
        this.streets = streets;
    }

    List<Place> matching(String typed, int limit) {
        PlaceText.Query query = PlaceText.query(typed);
        return query == null ? List.of() : database.read(tx -> store.search(tx, query, limit));
    }

    /// The nearest address when one is at hand, otherwise the nearest street.
    Place at(GeoPoint point) {
        return database.read(tx -> store.listAddresses(tx, around(point))).stream()
                .filter(place -> place.location().distanceMetresTo(point) <= ADDRESS_WITHIN_METRES)
                .min(Comparator.comparingDouble(place -> place.location().distanceMetresTo(point)))
                .or(() -> streets.graph()
                        .nearestStreet(point, STREET_WITHIN_METRES)
                        .map(street -> Place.street(street.name(), street.point())))
                .orElseThrow(() ->
                        Refusal.notFound("routing.no-place-near", "There is no address or street near this point"));
    }

    private static Bounds around(GeoPoint point) {
        double dLat = ADDRESS_WITHIN_METRES / METRES_PER_DEGREE;
        double dLng = dLat / Math.max(0.01, Math.cos(Math.toRadians(point.lat())));
        return new Bounds(point.lng() - dLng, point.lat() - dLat, point.lng() + dLng, point.lat() + dLat);
    }
}
