package com.foodieexpress.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.testing.Beans;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// Whoever scrapes the metrics is answered while the database hangs.
class EventReaderWatchTest {

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Test
    void aScrapeDoesNotWaitForADatabaseThatHangs() throws Exception {
        var registry = new SimpleMeterRegistry();
        var database = new Database(hanging());
        var watch = new EventReaderWatch(database, new DeadLetters(database), registry, Beans.of());
        watch.start(new StartupEvent());
        try {
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
            var failed =
                    registry.get("foodie.events.letters").tag("state", "failed").gauge();
            double told = CompletableFuture.supplyAsync(failed::value).get(10, TimeUnit.SECONDS);
            assertThat(told).isNaN();
        } finally {
            goOn.countDown();
            watch.stop(new ShutdownEvent());
        }
    }

    private DataSource hanging() {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        asked.countDown();
                        goOn.await();
                        throw new SQLException("away");
                    }
                    return null;
                });
    }
}
