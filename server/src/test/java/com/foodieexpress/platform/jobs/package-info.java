@NullMarked
package com.foodieexpress.platform.jobs;

import org.jspecify.annotations.NullMarked;
