/// Tests of the filter of leaked passwords.
@NullMarked
package com.foodieexpress.platform.breach;

import org.jspecify.annotations.NullMarked;
