package com.foodieexpress.routing.internal;

import com.foodieexpress.kernel.GeoPoint;
import com.graphhopper.GraphHopper;
import com.graphhopper.config.Profile;
import com.graphhopper.isochrone.algorithm.ShortestPathTree;
import com.graphhopper.routing.ev.RoadClass;
import com.graphhopper.routing.ev.RoadEnvironment;
import com.graphhopper.routing.ev.Subnetwork;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.util.AllEdgesIterator;
import com.graphhopper.routing.util.DefaultSnapFilter;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.routing.util.EncodingManager;
import com.graphhopper.routing.util.SnapPreventionEdgeFilter;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.PMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Travel times from many origins to one destination, for one profile.
///
/// One search outwards from the destination along reversed streets answers all origins, so a hundred riders cost
/// little more than one. Thread-safe.
final class TravelTimesToOne {

    /// Nobody is worth asking from further away.
    private static final double LIMIT_MILLIS = 2 * 3_600_000.0;

    private final GraphHopper hopper;
    private final Weighting weighting;
    private final TraversalMode traversal;
    private final EdgeFilter atADoor;

    TravelTimesToOne(GraphHopper hopper, String profileName) {
        this.hopper = hopper;
        Profile profile = hopper.getProfile(profileName);
        this.weighting = hopper.createWeighting(profile, new PMap());
        this.traversal = profile.hasTurnCosts() ? TraversalMode.EDGE_BASED : TraversalMode.NODE_BASED;
        BitSet doors = edgesAtDoors(profileName);
        this.atADoor = edge -> doors.get(edge.getEdge());
    }

    /// Asked once per edge here instead of at every snap, where it would take most of the time.
    private BitSet edgesAtDoors(String profileName) {
        EncodingManager encoding = hopper.getEncodingManager();
        var filter = new SnapPreventionEdgeFilter(
                new DefaultSnapFilter(weighting, encoding.getBooleanEncodedValue(Subnetwork.key(profileName))),
                encoding.getEnumEncodedValue(RoadClass.KEY, RoadClass.class),
                encoding.getEnumEncodedValue(RoadEnvironment.KEY, RoadEnvironment.class),
                StreetGraph.NOT_AT_A_DOOR);
        var doors = new BitSet();
        for (AllEdgesIterator edge = hopper.getBaseGraph().getAllEdges(); edge.next(); ) {
            doors.set(edge.getEdge(), filter.accept(edge));
        }
        return doors;
    }

    List<OptionalDouble> seconds(List<GeoPoint> origins, GeoPoint to) {
        Snap goal = snap(to);
        if (goal == null) {
            return origins.stream().map(unused -> OptionalDouble.empty()).toList();
        }
        var snaps = new ArrayList<@Nullable Snap>(origins.size());
        var onStreets = new ArrayList<Snap>(origins.size() + 1);
        onStreets.add(goal);
        for (GeoPoint origin : origins) {
            Snap snap = snap(origin);
            snaps.add(snap);
            if (snap != null) {
                onStreets.add(snap);
            }
        }
        Map<Integer, Double> byNode = search(goal, onStreets);
        return snaps.stream().map(snap -> secondsAt(snap, byNode)).toList();
    }

    private Map<Integer, Double> search(Snap goal, List<Snap> snaps) {
        QueryGraph streets = QueryGraph.create(hopper.getBaseGraph(), snaps);
        var tree = new ShortestPathTree(streets, streets.wrapWeighting(weighting), true, traversal);
        tree.setTimeLimit(LIMIT_MILLIS);
        var wanted = new HashMap<Integer, Double>();
        snaps.forEach(snap -> wanted.put(snap.getClosestNode(), Double.NaN));
        // Labels come in the order of their weight: the first one of a node is its best way.
        tree.search(
                goal.getClosestNode(),
                label -> wanted.computeIfPresent(
                        label.node, (node, known) -> known.isNaN() ? label.time / 1000.0 : known));
        return wanted;
    }

    private @Nullable Snap snap(GeoPoint point) {
        Snap snap = hopper.getLocationIndex().findClosest(point.lat(), point.lng(), atADoor);
        return snap.isValid() && snap.getQueryDistance() <= StreetGraph.REACH_METRES ? snap : null;
    }

    private static OptionalDouble secondsAt(@Nullable Snap snap, Map<Integer, Double> byNode) {
        double seconds = snap == null ? Double.NaN : byNode.getOrDefault(snap.getClosestNode(), Double.NaN);
        return Double.isNaN(seconds) ? OptionalDouble.empty() : OptionalDouble.of(seconds);
    }
}
