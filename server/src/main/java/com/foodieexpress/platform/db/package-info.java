/// Transactions on PostgreSQL: explicit blocks, no proxies.
@NullMarked
package com.foodieexpress.platform.db;

import org.jspecify.annotations.NullMarked;
