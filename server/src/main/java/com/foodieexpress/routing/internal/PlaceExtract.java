package com.foodieexpress.routing.internal;

import com.foodieexpress.kernel.GeoPoint;
import com.graphhopper.reader.ReaderElement;
import com.graphhopper.reader.ReaderNode;
import com.graphhopper.reader.ReaderWay;
import com.graphhopper.reader.osm.OSMInputFile;
import com.graphhopper.reader.osm.SkipOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// Finds the places of an extract: streets, house numbers and points of interest.
///
/// Reads the file twice, ways before nodes, and keeps only the nodes of ways that matter. Read only trusted extracts:
/// the reader underneath was not made for hostile ones.
final class PlaceExtract {

    private static final List<String> POI_KEYS =
            List.of("amenity", "shop", "tourism", "leisure", "office", "historic", "craft", "railway", "healthcare");
    /// Pieces of one street name further apart than this are two streets.
    private static final double SAME_STREET_METRES = 700;

    private final Path extract;
    private final List<WayFacts> ways = new ArrayList<>();
    private final Set<Long> wanted = new HashSet<>();
    private final Map<Long, GeoPoint> nodes = new HashMap<>();
    private final Map<String, List<List<GeoPoint>>> pieces = new LinkedHashMap<>();
    private final Map<String, List<Place>> found = new LinkedHashMap<>();

    private record WayFacts(Map<String, Object> tags, long[] nodeIds) {}

    private PlaceExtract(Path extract) {
        this.extract = extract;
    }

    static List<Place> read(Path extract) {
        return new PlaceExtract(extract).places();
    }

    private List<Place> places() {
        // SkipOptions name what is not delivered: nodes, ways, relations.
        scan(new SkipOptions(true, false, true), this::takeWay);
        scan(new SkipOptions(false, true, true), this::takeNode);
        ways.forEach(this::locate);
        pieces.forEach(this::addStreets);
        return found.values().stream().flatMap(List::stream).toList();
    }

    private void takeWay(ReaderElement element) {
        if (element instanceof ReaderWay way && matters(way)) {
            long[] ids = way.getNodes().toArray();
            for (long id : ids) {
                wanted.add(id);
            }
            ways.add(new WayFacts(Map.copyOf(way.getTags()), ids));
        }
    }

    private void takeNode(ReaderElement element) {
        if (element instanceof ReaderNode node) {
            var point = new GeoPoint(node.getLat(), node.getLon());
            if (wanted.contains(node.getId())) {
                nodes.put(node.getId(), point);
            }
            if (matters(node)) {
                addPlaces(node.getTags(), point);
            }
        }
    }

    private static boolean matters(ReaderElement element) {
        return element.hasTag("addr:housenumber") || (element.hasTag("name") && kindOf(element.getTags()) != null);
    }

    private void locate(WayFacts way) {
        List<GeoPoint> points = new ArrayList<>();
        for (long id : way.nodeIds()) {
            GeoPoint point = nodes.get(id);
            if (point != null) {
                points.add(point);
            }
        }
        if (points.isEmpty()) {
            return;
        }
        if (kindOf(way.tags()) == PlaceKind.STREET && tag(way.tags(), "name") instanceof String name) {
            pieces.computeIfAbsent(name, unused -> new ArrayList<>()).add(points);
        } else {
            addPlaces(way.tags(), middle(points));
        }
    }

    private void addPlaces(Map<String, Object> tags, GeoPoint point) {
        String street = tag(tags, "addr:street");
        String number = tag(tags, "addr:housenumber");
        if (street != null && number != null) {
            add(Place.address(number, street, point));
        }
        if (kindOf(tags) == PlaceKind.POI && tag(tags, "name") instanceof String name) {
            add(new Place(PlaceKind.POI, street == null ? name : name + ", " + street, street, number, point));
        }
    }

    /// Two objects of one label next to each other, such as a shop and the house it is in, are one place.
    private void add(Place place) {
        List<Place> same = found.computeIfAbsent(place.kind() + place.label(), unused -> new ArrayList<>());
        if (same.stream().noneMatch(known -> known.location().distanceMetresTo(place.location()) < 100)) {
            same.add(place);
        }
    }

    private void addStreets(String name, List<List<GeoPoint>> parts) {
        var streets = new ArrayList<List<GeoPoint>>();
        for (List<GeoPoint> part : parts) {
            GeoPoint here = middle(part);
            streets.stream()
                    .filter(street -> middle(street).distanceMetresTo(here) < SAME_STREET_METRES)
                    .findFirst()
                    .ifPresentOrElse(street -> street.addAll(part), () -> streets.add(new ArrayList<>(part)));
        }
        streets.forEach(street -> add(Place.street(name, nearestTo(middle(street), street))));
    }

    private static @Nullable PlaceKind kindOf(Map<String, Object> tags) {
        if (tags.containsKey("highway") && !"bus_stop".equals(tags.get("highway"))) {
            return PlaceKind.STREET;
        }
        return POI_KEYS.stream().anyMatch(tags::containsKey) ? PlaceKind.POI : null;
    }

    /// The middle of a street with a bend lies beside it; a point of the street itself does not.
    private static GeoPoint nearestTo(GeoPoint middle, List<GeoPoint> points) {
        GeoPoint best = points.getFirst();
        for (GeoPoint point : points) {
            if (point.distanceMetresTo(middle) < best.distanceMetresTo(middle)) {
                best = point;
            }
        }
        return best;
    }

    private static GeoPoint middle(List<GeoPoint> points) {
        double lat = points.stream().mapToDouble(GeoPoint::lat).average().orElseThrow();
        double lng = points.stream().mapToDouble(GeoPoint::lng).average().orElseThrow();
        return new GeoPoint(lat, lng);
    }

    private static @Nullable String tag(Map<String, Object> tags, String key) {
        return tags.get(key) instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    private void scan(SkipOptions skip, Consumer<ReaderElement> each) {
        try (var input = new OSMInputFile(extract.toFile())
                .setWorkerThreads(1)
                .setSkipOptions(skip)
                .open()) {
            for (ReaderElement element = input.getNext(); element != null; element = input.getNext()) {
                each.accept(element);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the extract is not readable: " + extract, e);
        }
    }
}
