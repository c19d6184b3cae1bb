/// What it costs to write every call down.
@NullMarked
package com.foodieexpress.bench.activity.overhead;

import org.jspecify.annotations.NullMarked;
