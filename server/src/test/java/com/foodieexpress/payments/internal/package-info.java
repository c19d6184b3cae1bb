/// Payments against a provider that fails, hangs and repeats itself.
@NullMarked
package com.foodieexpress.payments.internal;

import org.jspecify.annotations.NullMarked;
