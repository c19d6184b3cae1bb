/// What is called, by whom, with what outcome: told once for every request, live session and job to whoever watches.
@NullMarked
package com.foodieexpress.platform.calls;

import org.jspecify.annotations.NullMarked;
