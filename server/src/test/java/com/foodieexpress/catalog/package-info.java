/// The catalogue as clients and other features see it.
@NullMarked
package com.foodieexpress.catalog;

import org.jspecify.annotations.NullMarked;
