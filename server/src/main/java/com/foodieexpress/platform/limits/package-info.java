/// How often what may be asked: rate limits for each address, account and class of route, on this node or shared by
/// all through Redis.
@NullMarked
package com.foodieexpress.platform.limits;

import org.jspecify.annotations.NullMarked;
