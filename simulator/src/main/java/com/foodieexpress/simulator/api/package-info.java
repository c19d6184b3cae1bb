/// Speaks the public HTTP API: requests, sessions with kept refresh tokens, and patience with a server that is away.
@NullMarked
package com.foodieexpress.simulator.api;

import org.jspecify.annotations.NullMarked;
