/// Tests of papers.
@NullMarked
package com.foodieexpress.onboarding.internal;

import org.jspecify.annotations.NullMarked;
