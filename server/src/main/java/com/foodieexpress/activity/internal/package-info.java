/// The action log: from the end of a call through a queue, a batch and a partition to the search.
@NullMarked
package com.foodieexpress.activity.internal;

import org.jspecify.annotations.NullMarked;
