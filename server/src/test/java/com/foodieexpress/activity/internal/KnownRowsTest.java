package com.foodieexpress.activity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.calls.CallName;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.testing.ServerTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Rows of sums are taken for there once they were made, and made again where somebody took them away.
@ServerTest
class KnownRowsTest {

    /// Long before anything that is looked at.
    private static final Instant MINUTE = Instant.parse("2011-03-04T05:06:00Z");
    private static final String SERVICE = "known.rows";

    @Inject
    Database database;

    @Inject
    MetricStore metrics;

    @Inject
    FigureStore figures;

    @AfterEach
    void forget() {
        database.run(tx -> {
            tx.update("delete from activity.metric where minute = :minute")
                    .bind("minute", MINUTE)
                    .execute();
            tx.update("delete from activity.figure where service = :service")
                    .bind("service", SERVICE)
                    .execute();
        });
    }

    @Test
    void whatWasForgottenMeanwhileIsMadeAgain() {
        addOne();
        addOne();
        assertThat(calls()).containsExactly(2L, 2L);
        forget();
        addOne();
        assertThat(calls()).containsExactly(1L, 1L);
    }

    private void addOne() {
        var tally = new Tally();
        tally.add(new Action(
                UuidV7.next(),
                new Action.Kind(Source.REQUEST, new CallName(SERVICE, "add"), "service.run"),
                Role.SYSTEM,
                null,
                null,
                null,
                null,
                Agent.NONE,
                1_000,
                200,
                1,
                0,
                null,
                null,
                null,
                null));
        database.run(tx -> {
            metrics.add(tx, List.of(new MetricStore.Minute(MINUTE, 1, tally)));
            figures.add(tx, Map.of(new FigureStore.Key(Grain.HOUR, MINUTE, Source.REQUEST, SERVICE), tally));
        });
    }

    private List<Long> calls() {
        return database.read(tx -> tx.query("""
                        select calls from activity.metric where minute = :minute
                        union all
                        select calls from activity.figure where service = :service""")
                .bind("minute", MINUTE)
                .bind("service", SERVICE)
                .mapTo(Long.class)
                .list());
    }
}
