package com.foodieexpress.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.foodieexpress.testing.ServerTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What a transaction block promises.
@ServerTest
class DatabaseTest {

    @Inject
    Database database;

    private final String name = "test-" + UUID.randomUUID();

    @Test
    void aBlockThatReadsInsideOneThatWritesSeesItAndLeavesItWriting() {
        database.run(tx -> {
            insert(tx, 1);
            assertThat(stored()).containsExactly(1L);
            insert(tx, 2);
        });
        assertThat(stored()).containsExactly(1L, 2L);
    }

    @Test
    void aBlockThatWritesInsideAnotherCommitsWithItOrNotAtAll() {
        List<String> told = new ArrayList<>();
        assertThatThrownBy(() -> database.run(tx -> {
                    database.run(inner -> {
                        insert(inner, 1);
                        inner.afterCommit(() -> told.add("inner"));
                    });
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(stored()).isEmpty();
        assertThat(told).isEmpty();
        database.run(tx -> {
            database.run(inner -> inner.afterCommit(() -> told.add("inner")));
            assertThat(told).isEmpty();
        });
        assertThat(told).containsExactly("inner");
    }

    @Test
    void aBlockThatReadsCannotWrite() {
        assertThatThrownBy(() -> database.read(tx -> {
                    insert(tx, 1);
                    return true;
                }))
                .hasMessageContaining("read-only");
        assertThat(stored()).isEmpty();
    }

    private List<Long> stored() {
        return database.read(
                tx -> tx.query("select log_offset from platform.event_reader where name like :name || '%' order by 1")
                        .bind("name", name)
                        .mapTo(Long.class)
                        .list());
    }

    private void insert(Tx tx, long value) {
        tx.update("insert into platform.event_reader (name, log_offset) values (:name, :value)")
                .bind("name", name + value)
                .bind("value", value)
                .execute();
    }
}
