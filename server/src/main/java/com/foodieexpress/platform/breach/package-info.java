/// Passwords that were seen in leaks, as a file that fits any number of them: how it is made and how it is asked.
@NullMarked
package com.foodieexpress.platform.breach;

import org.jspecify.annotations.NullMarked;
