@NullMarked
package com.foodieexpress.simulator.ledger;

import org.jspecify.annotations.NullMarked;
