package com.foodieexpress.citytiles;

import com.foodieexpress.citytiles.layers.Boundaries;
import com.foodieexpress.citytiles.layers.Buildings;
import com.foodieexpress.citytiles.layers.LandAndSea;
import com.foodieexpress.citytiles.layers.Landuse;
import com.foodieexpress.citytiles.layers.MapLayer;
import com.foodieexpress.citytiles.layers.Places;
import com.foodieexpress.citytiles.layers.Pois;
import com.foodieexpress.citytiles.layers.Roads;
import com.foodieexpress.citytiles.layers.Water;
import com.onthegomap.planetiler.FeatureCollector;
import com.onthegomap.planetiler.Profile;
import com.onthegomap.planetiler.reader.SourceFeature;
import java.util.List;

/// Hands each source object to the layers that may show it. An object can appear in several layers.
final class ProtomapsProfile implements Profile {
    static final String OSM = "osm";
    static final String LAND_AND_SEA = "land-and-sea";

    private final MapLayer landAndSea = new LandAndSea();
    private final List<MapLayer> osmLayers = List.of(
            new Water(), new Landuse(), new Roads(), new Buildings(), new Pois(), new Places(), new Boundaries());

    @Override
    public void processFeature(SourceFeature source, FeatureCollector tiles) {
        if (LAND_AND_SEA.equals(source.getSource())) {
            landAndSea.show(source, tiles);
        } else {
            osmLayers.forEach(layer -> layer.show(source, tiles));
        }
    }

    @Override
    public String name() {
        return "FoodieExpress demo city";
    }

    @Override
    public String description() {
        return "Subset of the Protomaps basemap schema, version 4";
    }

    @Override
    public String attribution() {
        return "<a href=\"https://www.openstreetmap.org/copyright\">© OpenStreetMap contributors</a>";
    }
}
