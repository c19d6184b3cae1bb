/// Payments as other features use them.
@NullMarked
package com.foodieexpress.payments;

import org.jspecify.annotations.NullMarked;
