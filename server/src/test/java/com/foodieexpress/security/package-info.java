/// Proofs that hold for the whole product at once: who sees what, what is refused, and what is never written down.
@NullMarked
package com.foodieexpress.security;

import org.jspecify.annotations.NullMarked;
