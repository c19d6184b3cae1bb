/// The API's JSON as records: only the fields that the simulator reads, named as in `contracts/http.md`.
@NullMarked
package com.foodieexpress.simulator.wire;

import org.jspecify.annotations.NullMarked;
