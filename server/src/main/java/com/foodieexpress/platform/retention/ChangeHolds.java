package com.foodieexpress.platform.retention;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Places and releases legal holds.
@ApplicationScoped
class ChangeHolds {

    private final Database database;
    private final Instance<KeptData> features;
    private final Instance<HoldReach> reach;
    private final WallClock clock;
    private final HoldStore store = new HoldStore();

    ChangeHolds(Database database, Instance<KeptData> features, Instance<HoldReach> reach, WallClock clock) {
        this.database = database;
        this.features = features;
        this.reach = reach;
        this.clock = clock;
    }

    /// Refuses naming `kind`, `person` or `order` (400) unless exactly one is given and known.
    Hold place(@Nullable String kind, @Nullable UUID person, @Nullable UUID order, String reason, Actor actor) {
        long given = Stream.of(kind == null, person == null, order == null)
                .filter(missing -> !missing)
                .count();
        if (given != 1) {
            throw Refusal.invalid("kind", "or person or order must say what is on hold, and only one of them");
        }
        requireKnown(kind, person, order);
        return database.write(tx -> {
            store.lock(tx);
            var hold =
                    new Hold(UuidV7.next(), kind, person, order, reason, clock.instant(), actor.id(), null, null, null);
            store.insert(tx, hold);
            return hold;
        });
    }

    /// Again changes nothing. Refuses `retention.unknown-hold` (404).
    Hold release(UUID id, String reason, Actor actor) {
        return database.write(tx -> {
            store.lock(tx);
            Hold hold = store.find(tx, id)
                    .orElseThrow(() -> Refusal.notFound("retention.unknown-hold", "There is no such hold"));
            if (!hold.isReleased()) {
                store.release(tx, id, clock.instant(), actor.id(), reason);
            }
            return store.find(tx, id).orElseThrow();
        });
    }

    private void requireKnown(@Nullable String kind, @Nullable UUID person, @Nullable UUID order) {
        if (kind != null
                && features.stream()
                        .flatMap(each -> each.kept().stream())
                        .noneMatch(each -> each.kind().equals(kind))) {
            throw Refusal.invalid("kind", "is no class of data");
        }
        if (person != null && reach.stream().noneMatch(each -> each.isPerson(person))) {
            throw Refusal.invalid("person", "is nobody's id");
        }
        if (order != null && reach.stream().noneMatch(each -> each.isOrder(order))) {
            throw Refusal.invalid("order", "is no order's id");
        }
    }
}
