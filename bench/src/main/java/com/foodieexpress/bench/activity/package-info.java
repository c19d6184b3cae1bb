/// What the platform makes of what it sees.
@NullMarked
package com.foodieexpress.bench.activity;

import org.jspecify.annotations.NullMarked;
