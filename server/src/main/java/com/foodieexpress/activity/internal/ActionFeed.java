package com.foodieexpress.activity.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.activity.internal.ActionJson.AddedJson;
import com.foodieexpress.activity.internal.FreshRows.Taken;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.live.Feed;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.http.PageQuery;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The action log as something to watch: filtered by the words of its search, and read by few at once, so
/// that the log always finds a connection to write with.
@ApplicationScoped
class ActionFeed implements Feed {

    private static final int SNAPSHOT = 50;
    private static final int MISSED_MAX = 300;
    /// What is read to find what somebody missed.
    private static final int READ_MAX = 20_000;

    private final Semaphore readers = new Semaphore(2);
    private final ActionTail tail;
    private final ActivityDatabase database;
    private final FreshStore fresh;
    private final FreshRows rows;
    private final SearchActions searchActions;
    private final WallClock clock;

    ActionFeed(
            ActionTail tail,
            ActivityDatabase database,
            FreshStore fresh,
            FreshRows rows,
            SearchActions searchActions,
            WallClock clock) {
        this.tail = tail;
        this.database = database;
        this.fresh = fresh;
        this.rows = rows;
        this.searchActions = searchActions;
        this.clock = clock;
    }

    /// A filter without a window of time.
    @Override
    public ActionFilter part(@Nullable JsonNode params) {
        if (params != null && !params.isNull() && !params.isObject()) {
            throw Refusal.invalid("params", "must be an object");
        }
        var asked = new ActionFilter.Asked(
                null,
                null,
                null,
                word(params, "user"),
                word(params, "session"),
                word(params, "entity"),
                word(params, "source"),
                word(params, "service"),
                word(params, "method"),
                word(params, "action"),
                word(params, "role"),
                word(params, "status"),
                word(params, "success"),
                word(params, "text"));
        return ActionFilter.parse(asked, clock.instant()).within(Instant.EPOCH, Instant.EPOCH);
    }

    private static @Nullable String word(@Nullable JsonNode params, String name) {
        JsonNode value = params == null ? null : params.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isValueNode()) {
            throw Refusal.invalid("params." + name, "must be a word");
        }
        return value.asText();
    }

    /// The newest rows of the last day.
    AddedJson newest(Actor actor, @Nullable JsonNode params) {
        Instant now = clock.instant();
        ActionFilter filter = part(params).within(now.minus(ActionFilter.USUAL), now.plusSeconds(60));
        return few(() -> new AddedJson(
                searchActions.list(actor, filter, new PageQuery(null, SNAPSHOT)).items(), null));
    }

    @Override
    public Mark mark() {
        return tail.mark();
    }

    @Override
    public Optional<List<Told>> between(long offset, Mark mark, Object part, Actor actor) {
        var filter = (ActionFilter) part;
        Instant now = clock.instant();
        searchActions.seen(actor, filter.within(now.minus(ActionFilter.USUAL), now));
        return few(() -> {
            List<UUID> ids = added(offset, mark);
            if (ids == null) {
                return Optional.empty();
            }
            Taken taken = Objects.requireNonNull(
                    rows.sort(ids, List.of(filter), MISSED_MAX).get(filter));
            if (!taken.isWhole()) {
                return Optional.empty();
            }
            return Optional.of(
                    taken.isEmpty()
                            ? List.of()
                            : List.of(new Told(mark.offset(), ActionTail.EVENT, now, taken.json())));
        });
    }

    /// Null when some of it is gone, or when it is too much to look through.
    private @Nullable List<UUID> added(long offset, Mark mark) {
        if (database.read(tx -> fresh.count(tx, offset, mark.offset())) > READ_MAX) {
            return null;
        }
        List<UUID> ids = database.read(tx -> fresh.ids(tx, offset, mark.offset()));
        // Asked afterwards: what was forgotten before the ids were read is known by now.
        return database.read(fresh::standing)
                .filter(now -> now.epoch().toString().equals(mark.epoch()) && now.forgotten() <= offset)
                .map(whole -> ids)
                .orElse(null);
    }

    private <T> T few(Supplier<T> read) {
        readers.acquireUninterruptibly();
        try {
            return read.get();
        } finally {
            readers.release();
        }
    }
}
