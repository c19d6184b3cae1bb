package com.foodieexpress.catalog.internal;

import com.foodieexpress.catalog.internal.RestaurantCardJson.MinutesJson;
import com.foodieexpress.catalog.internal.RestaurantCardJson.RatingJson;
import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How restaurants look on the wire at this moment.
@ApplicationScoped
class RestaurantViews {

    private final DeliveryTerms terms;
    private final BusinessClock clock;

    RestaurantViews(DeliveryTerms terms, BusinessClock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    /// Fee and minutes are those to `from`; without a point the least fee, and the minutes to half way out.
    RestaurantCardJson card(RestaurantRow restaurant, OpeningTimes hours, @Nullable GeoPoint from) {
        Instant now = clock.instant();
        boolean inHours = hours.isOpen(now);
        double metres = from == null
                ? restaurant.zoneRadiusMetres() / 2.0
                : restaurant.location().distanceMetresTo(from);
        var minutes = terms.minutes(restaurant.prepMinutes(now), metres);
        var rating = restaurant.rating();
        return new RestaurantCardJson(
                restaurant.id(),
                restaurant.slug(),
                restaurant.name(),
                restaurant.cuisines(),
                restaurant.description(),
                restaurant.descriptionFr(),
                restaurant.picture(),
                restaurant.address().line(),
                restaurant.location(),
                rating == null ? null : new RatingJson(rating.average(), rating.count()),
                inHours && restaurant.accepting(),
                inHours ? null : hours.nextOpening(now).orElse(null),
                restaurant.accepting(),
                restaurant.prepMinutes(),
                new MinutesJson(minutes.low(), minutes.high()),
                terms.fee(from == null ? 0 : metres, restaurant.currency()),
                restaurant.minimumOrder(),
                from == null ? null : Math.round(metres),
                from == null ? null : restaurant.reaches(from));
    }

    RestaurantJson page(RestaurantRow restaurant, OpeningTimes hours, boolean forOwner) {
        boolean busy = restaurant.isBusy(clock.instant());
        return new RestaurantJson(
                card(restaurant, hours, null),
                restaurant.phone(),
                hours.spans().stream().map(HoursJson::of).toList(),
                restaurant.zoneRadiusMetres(),
                busy ? restaurant.busyUntil() : null,
                busy ? restaurant.busyExtraMinutes() : null,
                restaurant.timeZone().getId(),
                forOwner ? restaurant.ownerId() : null,
                forOwner ? (restaurant.approved() ? "approved" : "pending") : null);
    }
}
