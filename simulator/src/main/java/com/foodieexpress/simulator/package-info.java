/// The command line of the city simulator. Lives through the public HTTP API and the live channels only.
@NullMarked
package com.foodieexpress.simulator;

import org.jspecify.annotations.NullMarked;
