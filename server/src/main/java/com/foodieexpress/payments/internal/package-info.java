@NullMarked
package com.foodieexpress.payments.internal;

import org.jspecify.annotations.NullMarked;
