/// The catalogue's rules by themselves.
@NullMarked
package com.foodieexpress.catalog.internal;

import org.jspecify.annotations.NullMarked;
