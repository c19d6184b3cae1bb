/// What the operator looks at across features: the replay of a delivery. Owns no data; reads the features' own.
@NullMarked
package com.foodieexpress.admin;

import org.jspecify.annotations.NullMarked;
