/// Tests of the vault.
@NullMarked
package com.foodieexpress.platform.vault;

import org.jspecify.annotations.NullMarked;
