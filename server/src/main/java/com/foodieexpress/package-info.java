/// FoodieExpress: a modular monolith. Each sub-package is a module; ARCHITECTURE.md has the map.
@NullMarked
package com.foodieexpress;

import org.jspecify.annotations.NullMarked;
