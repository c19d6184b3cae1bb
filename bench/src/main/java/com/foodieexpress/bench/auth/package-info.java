/// What knowing who asks costs: the check of a token, and a storm of bad sign-ins beside orders.
@NullMarked
package com.foodieexpress.bench.auth;

import org.jspecify.annotations.NullMarked;
