/// Order placements through the API against the same SQL in bare transactions.
@NullMarked
package com.foodieexpress.bench.orders;

import org.jspecify.annotations.NullMarked;
