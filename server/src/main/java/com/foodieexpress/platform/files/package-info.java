/// The file store.
@NullMarked
package com.foodieexpress.platform.files;

import org.jspecify.annotations.NullMarked;
