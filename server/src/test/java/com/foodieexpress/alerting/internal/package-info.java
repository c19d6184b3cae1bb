@NullMarked
package com.foodieexpress.alerting.internal;

import org.jspecify.annotations.NullMarked;
