/// Where requests come from: the address behind trusted proxies, and which sources are trusted themselves.
@NullMarked
package com.foodieexpress.platform.origin;

import org.jspecify.annotations.NullMarked;
