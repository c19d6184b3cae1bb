package com.foodieexpress.citytiles.layers;

/// How a road is drawn: its Protomaps kind, the first zoom level that shows it, and its place in the stack.
record RoadClass(String kind, int firstZoom, int sortKey) {
    private static final String LINK = "_link";

    /// The class of an OpenStreetMap `highway` value, or null if the map does not show it.
    static RoadClass of(String highway) {
        return switch (withoutLink(highway)) {
            case "motorway" -> new RoadClass("highway", 6, 9);
            case "trunk", "primary" -> new RoadClass("major_road", 8, 7);
            case "secondary", "tertiary" -> new RoadClass("major_road", 10, 7);
            case "residential", "unclassified", "living_street", "road" -> new RoadClass("minor_road", 12, 5);
            case "service" -> new RoadClass("minor_road", 13, 5);
            case "footway", "path", "steps", "cycleway", "pedestrian", "track", "bridleway" ->
                new RoadClass("path", 14, 3);
            default -> null;
        };
    }

    static boolean isLink(String highway) {
        return highway.endsWith(LINK);
    }

    static String withoutLink(String highway) {
        return isLink(highway) ? highway.substring(0, highway.length() - LINK.length()) : highway;
    }
}
