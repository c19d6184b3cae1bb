package com.foodieexpress.tracking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.testing.ServerTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@ServerTest
class ForgetOldFixesTest {

    @Inject
    Database database;

    @Inject
    FixStore store;

    @Inject
    ForgetOldFixes forgetOldFixes;

    @Test
    void daysThatArePastKeepingAreDroppedAndTheOthersStay() {
        LocalDate old = LocalDate.of(1999, 3, 1);
        List.of(old, old.plusDays(1), old.plusDays(2))
                .forEach(day -> database.run(tx -> {
                    store.ensurePartition(tx, day);
                    store.ensurePartition(tx, day);
                }));
        assertThat(days()).contains(old, old.plusDays(1), old.plusDays(2));
        forgetOldFixes.forgetBefore(old.plusDays(2));
        assertThat(days()).doesNotContain(old, old.plusDays(1)).contains(old.plusDays(2));
        forgetOldFixes.forgetBefore(old.plusDays(3));
    }

    private List<LocalDate> days() {
        return database.read(store::listPartitions);
    }
}
