/// Fixtures shared by the tests.
@NullMarked
package com.foodieexpress.testing;

import org.jspecify.annotations.NullMarked;
