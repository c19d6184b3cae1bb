/// The rules of the house, checked: who may import whom, whose tables a query may name, how long a file may grow, what
/// is documented.
/// Each checker is itself tested with planted violations.
@NullMarked
package com.foodieexpress.house;

import org.jspecify.annotations.NullMarked;
