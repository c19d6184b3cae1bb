@NullMarked
package com.foodieexpress.platform.audit;

import org.jspecify.annotations.NullMarked;
