/// The Redis that nodes may share: its setting, and sharded publish and subscribe over it. Nothing that
/// must last is kept there.
@NullMarked
package com.foodieexpress.platform.redis;

import org.jspecify.annotations.NullMarked;
