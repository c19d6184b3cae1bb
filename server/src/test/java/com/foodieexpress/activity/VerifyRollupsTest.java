package com.foodieexpress.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The command finds no drift in the database of all tests so far, and every drift that is made.
@ServerTest
class VerifyRollupsTest {

    private static final String A_FIGURE = " where grain = 0 and (begins, source, service) = (select begins, source,"
            + " service from activity.figure, activity.calendar where grain = 0 and begins >= whole_since order by 1, 2, 3"
            + " limit 1)";
    private static final String A_DAY = A_FIGURE.replace("grain = 0", "grain = 1");
    private static final String A_MINUTE = " where (minute, call_no) = (select minute, call_no from activity.metric,"
            + " activity.calendar where minute >= whole_since order by 1, 2 limit 1)";

    private static final String A_VISIT =
            " where (person, begins, last_at) = (select person, begins, last_at from activity.visit,"
                    + " activity.calendar where begins >= greatest(whole_since, visits_since) order by begins, person, last_at limit 1)";

    @Inject
    AgroalDataSource dataSource;

    @Inject
    Database database;

    private record Answer(int code, String text) {}

    @Test
    void nothingDiffersFromItsRows() {
        somebodyDoesSomething();
        Answer answer = verify();
        assertThat(answer.text()).contains("drift          0").contains("The figures are what the rows add up to.");
        assertThat(answer.code()).isEqualTo(VerifyRollups.WELL);
    }

    /// Found at once: the command recounts everything there is. By different counts, since days are held against hours.
    @Test
    void everyKindOfDriftIsNamed() {
        UUID user = somebodyDoesSomething();
        UUID other = UUID.randomUUID();
        String swap = "update activity.person set user_id = '%s' where user_id = '%s'";
        var drifts = List.of(
                new Drift("hour ", 1, "update activity.figure set calls = calls + %s" + A_FIGURE),
                new Drift("day ", 3, "update activity.figure set calls = calls + %s" + A_DAY),
                new Drift("visit ", 1, "update activity.visit set actions = actions + %s" + A_VISIT),
                new Drift("minute ", 1, "update activity.metric set failures = failures + %s" + A_MINUTE));
        drifts.forEach(drift -> assertThat(execute(drift.change().formatted(drift.by())))
                .as(drift.named())
                .isEqualTo(1));
        assertThat(execute(swap.formatted(other, user))).isEqualTo(1);
        try {
            Answer answer = verify();
            assertThat(answer.code()).as(answer.text()).isEqualTo(VerifyRollups.DRIFTED);
            assertThat(answer.text()).contains("DRIFT: people of hour ");
            assertThat(drifts).allSatisfy(drift -> assertThat(answer.text()).contains("DRIFT: " + drift.named()));
        } finally {
            execute(swap.formatted(user, other));
            drifts.forEach(drift -> execute(drift.change().formatted(-drift.by())));
        }
        assertThat(verify().code()).isEqualTo(VerifyRollups.WELL);
    }

    private record Drift(String named, int by, String change) {}

    private int execute(String sql) {
        return database.write(tx -> tx.update(sql).execute());
    }

    /// And it is stored.
    private UUID somebodyDoesSomething() {
        TestUser user = TestUser.customer();
        user.call().get("/api/v1/auth/me").then().statusCode(200);
        await().until(() ->
                database.read(tx -> tx.query("select exists (select from activity.person where user_id = :user)")
                        .bind("user", user.id())
                        .mapTo(Boolean.class)
                        .one()));
        return user.id();
    }

    private Answer verify() {
        var bytes = new ByteArrayOutputStream();
        int code = VerifyRollups.run(dataSource, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return new Answer(code, bytes.toString(StandardCharsets.UTF_8));
    }
}
