package com.foodieexpress.activity.internal;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import java.util.function.Function;

/// The few connections the action log has for itself. It takes none of those that requests wait for, and
/// when its own hang or its schema is broken, nobody but the log notices.
@Singleton
class ActivityDatabase {

    private final Database own;

    ActivityDatabase(@DataSource("activity") javax.sql.DataSource dataSource) {
        this.own = new Database(dataSource);
    }

    <T> T write(Function<Tx, T> block) {
        return own.write(block);
    }

    void run(Consumer<Tx> block) {
        own.run(block);
    }

    <T> T read(Function<Tx, T> block) {
        return own.read(block);
    }

    /// As [#read], for rows of the log by whom or what they concern. PostgreSQL knows nothing of how many share four
    /// bytes of an id: left alone it reads all of a window for its newest hundred rows.
    <T> T readByIndex(Function<Tx, T> block) {
        return own.read(tx -> {
            tx.update("set local enable_bitmapscan = off").execute();
            return block.apply(tx);
        });
    }
}
