/// Made-up traffic for the action log: the rows it would have stored, and what it would have counted of them.
@NullMarked
package com.foodieexpress.bench.activity.made;

import org.jspecify.annotations.NullMarked;
