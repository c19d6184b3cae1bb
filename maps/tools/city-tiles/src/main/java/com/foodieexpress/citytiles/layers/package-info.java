/// One class per tile layer: each decides which OpenStreetMap objects it shows, from which zoom level on, and under
/// which attributes.
package com.foodieexpress.citytiles.layers;
