package com.foodieexpress.platform.messages;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.config.PlatformConfig;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/// What the demo city has sent, for everybody to read. Outside demo mode nothing is ever laid in it.
@ApplicationScoped
public class Outbox {

    private static final Duration KEPT = Duration.ofHours(1);

    private final Database database;
    private final WallClock clock;
    private final boolean demo;
    private final OutboxStore store = new OutboxStore();

    public Outbox(Database database, WallClock clock, PlatformConfig config) {
        this.database = database;
        this.clock = clock;
        this.demo = config.demo();
    }

    /// In demo mode only.
    public void add(Message message) {
        if (!demo) {
            throw new IllegalStateException("there is no outbox outside demo mode");
        }
        database.run(tx -> {
            store.deleteBefore(tx, clock.instant().minus(KEPT));
            store.insert(tx, UuidV7.next(), message, clock.instant());
        });
    }

    /// Newest first; empty when this is no demo.
    List<OutboxStore.Sent> list(int limit) {
        return demo ? database.read(tx -> store.listNewest(tx, clock.instant().minus(KEPT), limit)) : List.of();
    }

    public boolean isOpen() {
        return demo;
    }
}
