/// How the catalogue works: stores, use cases, resources, the demo city's restaurants.
@NullMarked
package com.foodieexpress.catalog.internal;

import org.jspecify.annotations.NullMarked;
