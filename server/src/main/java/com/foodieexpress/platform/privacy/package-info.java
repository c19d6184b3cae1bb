/// What features owe a person whose data they keep: showing it, and forgetting it.
@NullMarked
package com.foodieexpress.platform.privacy;

import org.jspecify.annotations.NullMarked;
