/// The client's own book of what the server acknowledged, and its comparison with what the server has.
@NullMarked
package com.foodieexpress.simulator.ledger;

import org.jspecify.annotations.NullMarked;
