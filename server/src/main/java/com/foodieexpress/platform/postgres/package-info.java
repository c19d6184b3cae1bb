/// The embedded PostgreSQL: own launcher over the plain server binaries.
@NullMarked
package com.foodieexpress.platform.postgres;

import org.jspecify.annotations.NullMarked;
