/// Answers kept in memory by the version of what they were made from, so that none is ever older than its source.
@NullMarked
package com.foodieexpress.platform.cache;

import org.jspecify.annotations.NullMarked;
