package com.foodieexpress.simulator.wire;

import com.foodieexpress.simulator.city.Point;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A restaurant on a list or page.
public record Restaurant(
        UUID id,
        String name,
        Point location,
        @Nullable Rating rating,
        boolean open,
        boolean accepting,
        int prepMinutes,
        @Nullable Double distanceMetres,
        @Nullable Boolean deliversHere) {

    public boolean takesOrderHere() {
        return open && accepting && !Boolean.FALSE.equals(deliversHere);
    }

    /// Stars, 3.5 for a newcomer.
    public double stars() {
        return rating == null ? 3.5 : rating.average();
    }

    /// Stars and how many people gave them.
    public record Rating(double average, int count) {}
}
