@NullMarked
package com.foodieexpress.identity.internal;

import org.jspecify.annotations.NullMarked;
