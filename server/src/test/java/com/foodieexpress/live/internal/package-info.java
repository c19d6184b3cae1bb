/// Live push, tested through real sockets against the running server.
@NullMarked
package com.foodieexpress.live.internal;

import org.jspecify.annotations.NullMarked;
