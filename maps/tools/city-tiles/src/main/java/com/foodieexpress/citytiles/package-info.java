/// Turns an OpenStreetMap extract of a small town into one PMTiles file for the web map.
///
/// The output follows the layer and attribute names of the Protomaps basemap schema, version 4, as far as the map style
/// uses them: `earth`, `water`, `landuse`, `roads`, `buildings`, `pois`, `places`, `boundaries`. Reading a bigger city
/// therefore needs another tile file and no other style.
package com.foodieexpress.citytiles;
