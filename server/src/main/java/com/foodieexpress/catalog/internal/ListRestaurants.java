package com.foodieexpress.catalog.internal;

import com.foodieexpress.catalog.internal.RestaurantStore.Found;
import com.foodieexpress.catalog.internal.RestaurantStore.Search;
import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.kernel.Page;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds restaurants for a hungry person: the nearest first when they say where they are, else the most rated.
@ApplicationScoped
class ListRestaurants {

    record Wish(
            @Nullable String q,
            @Nullable String cuisine,
            boolean openNow,
            @Nullable GeoPoint near,
            @Nullable String cursor,
            int limit) {}

    private final Database db;
    private final RestaurantViews views;
    private final BusinessClock clock;
    private final RestaurantStore restaurants = new RestaurantStore();

    ListRestaurants(Database db, RestaurantViews views, BusinessClock clock) {
        this.db = db;
        this.views = views;
        this.clock = clock;
    }

    Page<RestaurantCardJson> list(Wish wish) {
        Search search = search(wish);
        return db.read(tx -> {
            List<Found> found = restaurants.search(tx, search);
            boolean more = found.size() > wish.limit();
            List<Found> page = more ? found.subList(0, wish.limit()) : found;
            Map<UUID, List<Span>> hours = restaurants.hoursOf(
                    tx, page.stream().map(one -> one.restaurant().id()).toList());
            List<RestaurantCardJson> cards = page.stream()
                    .map(one -> card(one.restaurant(), hours, wish.near()))
                    .toList();
            return new Page<>(cards, more ? cursor(page.getLast()) : null);
        });
    }

    private RestaurantCardJson card(RestaurantRow row, Map<UUID, List<Span>> hours, @Nullable GeoPoint near) {
        var times = new OpeningTimes(hours.getOrDefault(row.id(), List.of()), row.timeZone());
        return views.card(row, times, near);
    }

    /// One more than asked for, to know whether a next page exists.
    private Search search(Wish wish) {
        return new Search(
                wish.q() == null ? List.of() : SearchText.words(wish.q()),
                wish.cuisine(),
                wish.openNow() ? clock.instant() : null,
                wish.near(),
                wish.cursor() == null ? null : ListCursor.of(wish.cursor()),
                wish.limit() + 1);
    }

    private static String cursor(Found last) {
        return new ListCursor(last.sortKey(), last.restaurant().id()).text();
    }
}
