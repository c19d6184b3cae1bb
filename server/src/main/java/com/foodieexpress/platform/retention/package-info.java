/// How long what happened is kept, class by class.
@NullMarked
package com.foodieexpress.platform.retention;

import org.jspecify.annotations.NullMarked;
