/// The form of a result: one row per figure, as JSON and as a page for people.
@NullMarked
package com.foodieexpress.bench.result;

import org.jspecify.annotations.NullMarked;
