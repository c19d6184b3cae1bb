/// Who may call what: actors, roles, and the table of access rules that every route stands in.
@NullMarked
package com.foodieexpress.platform.access;

import org.jspecify.annotations.NullMarked;
