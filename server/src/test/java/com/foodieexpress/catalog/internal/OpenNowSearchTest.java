package com.foodieexpress.catalog.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.catalog.internal.RestaurantStore.Found;
import com.foodieexpress.catalog.internal.RestaurantStore.Search;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.testing.ServerTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

    private OpeningTimes hours(RestaurantRow row) {
        return db.read(tx -> restaurants.hours(tx, row));
    }

    private Set<UUID> found(Instant at) {
        return db.read(tx -> restaurants.search(tx, new Search(List.of(), null, at, null, null, 1_000))).stream()
                .map(Found::restaurant)
                .map(RestaurantRow::id)
                .collect(Collectors.toSet());
    }
}
