package com.foodieexpress.citytiles;

import com.onthegomap.planetiler.Planetiler;
import com.onthegomap.planetiler.config.Arguments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.locationtech.jts.geom.Envelope;

/// Command line entry: `CityTiles <extract.osm.pbf> <water-polygons.zip> <out.pmtiles>`.
///
/// Needs about 1 GB of heap and no network. Two runs on the same input write the same bytes.
public final class CityTiles {
    /// Monaco with enough sea and hillside around it that the map's edge stays out of sight.
    private static final Envelope BOUNDS = new Envelope(7.385, 7.470, 43.705, 43.765);

    private static final int MAX_ZOOM = 15;

    private CityTiles() {}

    public static void main(String[] args) throws Exception {
        if (args.length != 3) {
            System.err.println("usage: CityTiles <extract.osm.pbf> <water-polygons.zip> <out.pmtiles>");
            System.exit(2);
        }
        build(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
    }

    private static void build(Path extract, Path waterPolygons, Path output) throws Exception {
        Path landAndSea = writeLandAndSea(waterPolygons);
        Planetiler.create(arguments(Files.createTempDirectory("city-tiles")))
                .setProfile(new ProtomapsProfile())
                .addGeoJsonSource(ProtomapsProfile.LAND_AND_SEA, landAndSea)
                .addOsmSource(ProtomapsProfile.OSM, extract)
                .overwriteOutput(output)
                .run();
    }

    private static Path writeLandAndSea(Path waterPolygons) throws IOException {
        // Not in Planetiler's working directory, which it empties before it starts.
        Path file = Files.createTempFile("land-and-sea", ".geojson");
        file.toFile().deleteOnExit();
        var sea = ShapefilePolygons.readFromZip(waterPolygons);
        return Files.writeString(file, LandAndSeaGeoJson.write(BOUNDS, sea));
    }

    private static Arguments arguments(Path workDirectory) {
        String bounds = "%s,%s,%s,%s".formatted(BOUNDS.getMinX(), BOUNDS.getMinY(), BOUNDS.getMaxX(), BOUNDS.getMaxY());
        return Arguments.of(
                "tmpdir",
                workDirectory.toString(),
                "bounds",
                bounds,
                "maxzoom",
                Integer.toString(MAX_ZOOM),
                "threads",
                "2",
                // The default node map reserves room for the whole planet.
                "nodemap_type",
                "sparsearray",
                "nodemap_storage",
                "ram");
    }
}
