/// The one JSON mapping of the application.
@NullMarked
package com.foodieexpress.platform.json;

import org.jspecify.annotations.NullMarked;
