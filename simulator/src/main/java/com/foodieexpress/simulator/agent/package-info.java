/// The people of the city: customers, kitchens and riders, each on virtual threads of their own, each with their own
/// dice. They know the API and nothing else; what one has to tell another in person goes over the [PinDesk].
@NullMarked
package com.foodieexpress.simulator.agent;

import org.jspecify.annotations.NullMarked;
