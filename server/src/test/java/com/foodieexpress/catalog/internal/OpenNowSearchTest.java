package com.foodieexpress.catalog.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.catalog.internal.RestaurantStore.Found;
import com.foodieexpress.catalog.internal.RestaurantStore.Search;
import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.testing.ServerTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The list's own reading of the opening hours, in SQL, says the same as the restaurant's page.
@ServerTest
class OpenNowSearchTest {

    @Inject
    Database db;

    private final RestaurantStore restaurants = new RestaurantStore();

    @Test
    void theListShowsExactlyThoseThatAreOpen() {
        var random = new Random(20261121);
        Instant from = Instant.parse("2026-10-20T00:00:00Z");
        int closedOnes = 0;
        for (int i = 0; i < 60; i++) {
            // Two weeks around the night on which the clocks go back.
            Instant at = from.plus(random.nextInt(14 * 1440), ChronoUnit.MINUTES);
            List<RestaurantRow> all = db.read(restaurants::listApproved);
            Set<UUID> open = all.stream()
                    .filter(row -> row.accepting() && hours(row).isOpen(at))
                    .map(RestaurantRow::id)
                    .collect(Collectors.toSet());
            assertThat(found(at)).as("open at %s", at).isEqualTo(open);
            closedOnes += all.size() - open.size();
        }
        assertThat(closedOnes).isPositive();
    }

    /// Each wish alone and with every other: a list is put together from their parts.
    @Test
    void wishesAddUp() {
        Instant noon = Instant.parse("2026-10-21T10:00:00Z");
        GeoPoint harbour = new GeoPoint(43.735, 7.421);
        for (List<String> words : List.of(List.<String>of(), List.of("a"), List.of("a", "1"))) {
            for (String cuisine : Arrays.asList(null, "pizza")) {
                for (Instant at : Arrays.asList(null, noon)) {
                    for (GeoPoint near : Arrays.asList(null, harbour)) {
                        Set<UUID> all = ids(new Search(words, cuisine, at, near, null, 1_000));
                        Set<UUID> expected = ids(new Search(words, null, null, null, null, 1_000));
                        expected.retainAll(ids(new Search(List.of(), cuisine, null, null, null, 1_000)));
                        expected.retainAll(ids(new Search(List.of(), null, at, null, null, 1_000)));
                        assertThat(all)
                                .as("%s %s %s %s", words, cuisine, at, near)
                                .isEqualTo(expected);
                    }
                }
            }
        }
    }

    private OpeningTimes hours(RestaurantRow row) {
        return db.read(tx -> restaurants.hours(tx, row));
    }

    private Set<UUID> found(Instant at) {
        return ids(new Search(List.of(), null, at, null, null, 1_000));
    }

    private Set<UUID> ids(Search search) {
        return db.read(tx -> restaurants.search(tx, search)).stream()
                .map(Found::restaurant)
                .map(RestaurantRow::id)
                .collect(Collectors.toSet());
    }
}
