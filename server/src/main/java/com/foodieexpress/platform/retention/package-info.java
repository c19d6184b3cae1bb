/// How long what happened is kept, class by class, and what must not be deleted meanwhile.
@NullMarked
package com.foodieexpress.platform.retention;

import org.jspecify.annotations.NullMarked;
