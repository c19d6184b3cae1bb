/// Background jobs and timers as rows: claimed by one node, kept over restarts, visible.
@NullMarked
package com.foodieexpress.platform.jobs;

import org.jspecify.annotations.NullMarked;
