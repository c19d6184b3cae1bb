package com.foodieexpress.citytiles;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/// Reads the polygons of a zipped shapefile in EPSG:3857 and returns them in degrees.
///
/// Planetiler's own reader needs GeoTools; this covers the one record type the water polygons use. Attributes are not
/// read. Source: ESRI Shapefile Technical Description, July 1998.
final class ShapefilePolygons {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final int FILE_HEADER_BYTES = 100;
    private static final int RECORD_HEADER_BYTES = 8;
    private static final int BOUNDING_BOX_BYTES = 32;
    private static final int POLYGON = 5;

    private ShapefilePolygons() {}

    static List<Polygon> readFromZip(Path zip) throws IOException {
        try (var archive = new ZipFile(zip.toFile())) {
            var shapes = archive.stream()
                    .filter(entry -> entry.getName().endsWith(".shp"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no .shp file in " + zip));
            return read(ByteBuffer.wrap(archive.getInputStream(shapes).readAllBytes()));
        }
    }

    private static List<Polygon> read(ByteBuffer file) {
        var polygons = new ArrayList<Polygon>();
        file.position(FILE_HEADER_BYTES);
        while (file.remaining() > RECORD_HEADER_BYTES) {
            // Record headers are big-endian, contents little-endian; lengths count 16-bit words.
            file.order(ByteOrder.BIG_ENDIAN).getInt();
            int contentBytes = file.getInt() * 2;
            int nextRecord = file.position() + contentBytes;
            if (file.order(ByteOrder.LITTLE_ENDIAN).getInt() == POLYGON) {
                polygons.addAll(assemble(readRings(file)));
            }
            file.position(nextRecord);
        }
        return polygons;
    }

    private static List<Coordinate[]> readRings(ByteBuffer record) {
        record.position(record.position() + BOUNDING_BOX_BYTES);
        int ringCount = record.getInt();
        int pointCount = record.getInt();
        int[] starts = new int[ringCount + 1];
        for (int i = 0; i < ringCount; i++) {
            starts[i] = record.getInt();
        }
        starts[ringCount] = pointCount;

        var rings = new ArrayList<Coordinate[]>();
        for (int i = 0; i < ringCount; i++) {
            rings.add(readRing(record, starts[i + 1] - starts[i]));
        }
        return rings;
    }

    private static Coordinate[] readRing(ByteBuffer record, int points) {
        var ring = new Coordinate[points];
        for (int i = 0; i < points; i++) {
            ring[i] = WebMercator.toDegrees(record.getDouble(), record.getDouble());
        }
        return ring;
    }

    /// Groups rings into polygons: a clockwise ring starts a polygon, the counter-clockwise ones after it are its
    /// holes.
    private static List<Polygon> assemble(List<Coordinate[]> rings) {
        var polygons = new ArrayList<Polygon>();
        Coordinate[] shell = null;
        var holes = new ArrayList<LinearRing>();
        for (Coordinate[] ring : rings) {
            if (shell != null && Orientation.isCCW(ring)) {
                holes.add(GEOMETRY.createLinearRing(ring));
                continue;
            }
            if (shell != null) {
                polygons.add(polygon(shell, holes));
            }
            shell = ring;
            holes.clear();
        }
        if (shell != null) {
            polygons.add(polygon(shell, holes));
        }
        return polygons;
    }

    private static Polygon polygon(Coordinate[] shell, List<LinearRing> holes) {
        return GEOMETRY.createPolygon(GEOMETRY.createLinearRing(shell), holes.toArray(LinearRing[]::new));
    }
}
