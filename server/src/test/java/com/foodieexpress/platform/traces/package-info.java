/// Tests of traces against a collector.
@NullMarked
package com.foodieexpress.platform.traces;

import org.jspecify.annotations.NullMarked;
