package com.foodieexpress.catalog.internal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.catalog.Kitchen;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.testing.ServerTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Menus are kept in memory, and nobody who asks after a change was answered sees the menu before it, on whichever
/// node.
/// Nodes tell each other nothing for that, so there is nothing Redis could lose.
@ServerTest
class KeptMenusTest {

    private static final int CHANGES = 40;

    @Inject
    Database database;

    @Test
    void noReadBegunAfterAChangeWasAnsweredIsOlder() {
        Kitchen kitchen = Kitchen.open();
        UUID category = kitchen.addCategory("Mains");
        var otherNode = new ShowMenu(database, new SimpleMeterRegistry());
        IntSupplier overHttp = () -> given().get("/api/v1/restaurants/{id}/menu", kitchen.id())
                .jsonPath()
                .getList("categories[0].items")
                .size();
        IntSupplier elsewhere = () -> dishes(otherNode.show(kitchen.id(), Actor.ANONYMOUS));
        var answered = new AtomicInteger();
        var over = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Integer>> readers = Stream.of(overHttp, elsewhere, overHttp, elsewhere)
                    .map(menu -> CompletableFuture.supplyAsync(() -> watch(menu, answered, over), threads))
                    .toList();
            for (int i = 1; i <= CHANGES; i++) {
                kitchen.addItem(category, "Dish " + i, 900 + i);
                answered.set(i);
                assertThat(overHttp.getAsInt()).isEqualTo(i);
                assertThat(elsewhere.getAsInt()).isEqualTo(i);
            }
            over.set(true);
            assertThat(readers.stream().map(CompletableFuture::join)).allMatch(reads -> reads > CHANGES / 4);
        }
    }

    @Test
    void aMenuThatDidNotChangeIsNotReadAgain() {
        Kitchen kitchen = Kitchen.open();
        kitchen.addItem(kitchen.addCategory("Mains"), "Barbajuan", 900);
        var metrics = new SimpleMeterRegistry();
        var node = new ShowMenu(database, metrics);
        MenuJson first = node.show(kitchen.id(), Actor.ANONYMOUS);
        assertThat(node.show(kitchen.id(), Actor.ANONYMOUS)).isEqualTo(first);
        assertThat(metrics.get("foodie.cache.reads")
                        .tag("outcome", "hit")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(RestAssured.get("/metrics").asString())
                .contains("foodie_cache_reads_total{cache=\"menus\",outcome=\"hit\"}");
    }

    /// How often it was read; each time at least what had been answered before.
    private static int watch(IntSupplier menu, AtomicInteger answered, AtomicBoolean over) {
        int reads = 0;
        while (!over.get()) {
            int before = answered.get();
            assertThat(menu.getAsInt()).isGreaterThanOrEqualTo(before);
            reads++;
        }
        return reads;
    }

    private static int dishes(MenuJson menu) {
        return menu.categories().stream()
                .mapToInt(category -> category.items().size())
                .sum();
    }
}
