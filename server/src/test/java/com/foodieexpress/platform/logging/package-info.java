/// Tests of the form of log lines.
@NullMarked
package com.foodieexpress.platform.logging;

import org.jspecify.annotations.NullMarked;
