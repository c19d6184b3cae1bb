package com.foodieexpress.routing.internal;

import com.foodieexpress.kernel.GeoPoint;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.graphhopper.GraphHopper;
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
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.EdgeExplorer;
import com.graphhopper.util.EdgeIterator;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.PMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Travel times from many origins to one destination, for one profile.
///
/// One search outwards from the destination along reversed streets answers all origins; its result is kept, since a
/// restaurant is asked for again and again. An origin counts as the middle of its [Cell], so that the streets next to
/// it are looked up once. A hundred riders cost about a hundred additions. Thread-safe.
final class TravelTimesToOne {

    private static final long ALONG = 5_000;

    /// Nobody is worth asking from further away.
    private static final double LIMIT_MILLIS = 2 * 3_600_000.0;

    private static final long TREES_BYTES = 32L << 20;
    private static final long CELLS = 50_000;

    private final GraphHopper hopper;
    private final Weighting weighting;
    private final EdgeFilter atADoor;
    private final Cache<GeoPoint, Tree> trees = Caffeine.newBuilder()
            .maximumWeight(TREES_BYTES)
            .weigher((GeoPoint to, Tree tree) -> 64 + 8 * tree.seconds().length)
            .build();
    private final Cache<Cell, Access> accesses =
            Caffeine.newBuilder().maximumSize(CELLS).build();

    private final Cache<Stretch, Float> alongTheStreet =
            Caffeine.newBuilder().maximumSize(ALONG).build();

    /// From one place to another of the same street.
    private record Stretch(Cell from, GeoPoint to) {}

    /// For each directed edge, by its key, what it takes from its beginning over it to the destination; NaN where there
    /// is no way. `edge` is the street the destination lies on, -1 when it lies on none.
    ///
    /// Ways are chosen by weight, which may prefer a quiet street, and told in seconds.
    private record Tree(float[] weights, float[] seconds, int edge) {}

    /// The directed edges that an origin may leave on, with the part of each that lies behind it already; none away
    /// from all streets.
    private record Access(int edge, int[] keys, float[] weightsBehind, float[] secondsBehind) {
        static final Access NONE = new Access(-1, new int[0], new float[0], new float[0]);
    }

    TravelTimesToOne(GraphHopper hopper, String profileName) {
        this.hopper = hopper;
        this.weighting = hopper.createWeighting(hopper.getProfile(profileName), new PMap());
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
        Tree tree = trees.get(to, this::grow);
        Cell goal = Cell.of(to);
        var seconds = new ArrayList<OptionalDouble>(origins.size());
        for (GeoPoint origin : origins) {
            Cell cell = Cell.of(origin);
            Access access = accesses.get(cell, this::look);
            float time;
            if (cell.equals(goal)) {
                time = access.edge() < 0 ? Float.NaN : 0;
            } else if (access.edge() >= 0 && access.edge() == tree.edge()) {
                // Along one street the way to an end and back again is not the way.
                time = alongTheStreet.get(
                        new Stretch(cell, to),
                        stretch -> alongTheStreet(stretch.from().middle(), to));
            } else {
                time = secondsOfBestWay(access, tree);
            }
            seconds.add(Float.isNaN(time) ? OptionalDouble.empty() : OptionalDouble.of(time));
        }
        return seconds;
    }

    private static float secondsOfBestWay(Access access, Tree tree) {
        float best = Float.NaN;
        float seconds = Float.NaN;
        for (int i = 0; i < access.keys().length; i++) {
            int key = access.keys()[i];
            float weight = tree.weights()[key] - access.weightsBehind()[i];
            if (weight < best || Float.isNaN(best)) {
                best = weight;
                seconds = tree.seconds()[key] - access.secondsBehind()[i];
            }
        }
        return seconds;
    }

    private Tree grow(GeoPoint to) {
        BaseGraph base = hopper.getBaseGraph();
        var weights = new float[2 * base.getEdges()];
        var seconds = new float[2 * base.getEdges()];
        Arrays.fill(weights, Float.NaN);
        Arrays.fill(seconds, Float.NaN);
        Snap goal = snap(to);
        if (goal == null) {
            return new Tree(weights, seconds, -1);
        }
        // A label stands where its edge begins, since the search goes backwards.
        backwards(QueryGraph.create(base, goal)).search(goal.getClosestNode(), label -> {
            if (label.edge >= 0 && label.edge < base.getEdges()) {
                int key = base.getEdgeIteratorState(label.edge, label.node).getReverseEdgeKey();
                weights[key] = (float) label.weight;
                seconds[key] = label.time / 1000f;
            }
        });
        return new Tree(weights, seconds, goal.getClosestEdge().getEdge());
    }

    private Access look(Cell cell) {
        Snap snap = snap(cell.middle());
        if (snap == null) {
            return Access.NONE;
        }
        BaseGraph base = hopper.getBaseGraph();
        QueryGraph streets = QueryGraph.create(base, snap);
        boolean atCorner = snap.getClosestNode() < base.getNodes();
        Weighting here = streets.wrapWeighting(weighting);
        int edge = snap.getClosestEdge().getEdge();
        var leaving = new ArrayList<float[]>();
        var keys = new ArrayList<Integer>();
        EdgeExplorer explorer = streets.createEdgeExplorer();
        for (EdgeIterator way = explorer.setBaseNode(snap.getClosestNode()); way.next(); ) {
            if (Double.isInfinite(here.calcEdgeWeight(way, false))) {
                continue;
            }
            EdgeIteratorState whole = atCorner ? way : base.getEdgeIteratorState(edge, way.getAdjNode());
            double weight = here.calcEdgeWeight(whole, false) - here.calcEdgeWeight(way, false);
            double millis = here.calcEdgeMillis(whole, false) - here.calcEdgeMillis(way, false);
            keys.add(whole.getEdgeKey());
            leaving.add(new float[] {(float) weight, (float) millis / 1000});
        }
        return new Access(edge, array(keys), column(leaving, 0), column(leaving, 1));
    }

    private static int[] array(List<Integer> keys) {
        return keys.stream().mapToInt(Integer::intValue).toArray();
    }

    private static float[] column(List<float[]> rows, int column) {
        var values = new float[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.get(i)[column];
        }
        return values;
    }

    private float alongTheStreet(GeoPoint from, GeoPoint to) {
        Snap start = snap(from);
        Snap goal = snap(to);
        if (start == null || goal == null) {
            return Float.NaN;
        }
        QueryGraph streets = QueryGraph.create(hopper.getBaseGraph(), List.of(start, goal));
        var found = new float[] {Float.NaN};
        backwards(streets).search(goal.getClosestNode(), label -> {
            if (label.node == start.getClosestNode() && Float.isNaN(found[0])) {
                found[0] = label.time / 1000f;
            }
        });
        return found[0];
    }

    private ShortestPathTree backwards(QueryGraph streets) {
        var tree = new ShortestPathTree(streets, streets.wrapWeighting(weighting), true, TraversalMode.EDGE_BASED);
        tree.setTimeLimit(LIMIT_MILLIS);
        return tree;
    }

    private @Nullable Snap snap(GeoPoint point) {
        Snap snap = hopper.getLocationIndex().findClosest(point.lat(), point.lng(), atADoor);
        return snap.isValid() && snap.getQueryDistance() <= StreetGraph.REACH_METRES ? snap : null;
    }
}
