/// The tamper-evident audit trail: who did what, in an order that nobody can change unseen. See docs/decisions/0008.
@NullMarked
package com.foodieexpress.platform.audit;

import org.jspecify.annotations.NullMarked;
