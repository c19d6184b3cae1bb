package com.foodieexpress.activity.internal;

import com.foodieexpress.activity.internal.ActionJson.AddedJson;
import com.foodieexpress.live.Feed;
import com.foodieexpress.live.Live;
import com.foodieexpress.live.Moving;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;

/// The live layer of a node on which one listener writes down what the feed of actions tells it.
final class ToldHere implements Live {

    /// Ids by round.
    final Map<Long, List<UUID>> rounds = new ConcurrentSkipListMap<>();

    private final ActionFilter filter;

    ToldHere(ActionFilter filter) {
        this.filter = filter;
    }

    List<UUID> ids() {
        return rounds.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public void tell(String channel, Function<Set<Object>, Map<Object, Feed.Told>> told) {
        Feed.Told news = told.apply(Set.of(filter)).get(filter);
        if (news != null) {
            List<UUID> ids = ((AddedJson) news.data())
                    .items().stream().map(ActionJson::id).toList();
            if (rounds.put(news.offset(), ids) != null) {
                throw new IllegalStateException("told twice: " + news.offset());
            }
        }
    }

    @Override
    public boolean hasListenersHere(String channel) {
        return true;
    }

    @Override
    public boolean hasListeners(String channel) {
        return true;
    }

    @Override
    public void restart(String channel) {
        throw new IllegalStateException("nothing was lost");
    }

    @Override
    public void publishState(String channel, String key, Object value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void publishHere(String channel, String key, Object value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void move(String channel, Moving thing) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void gone(String channel, UUID id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void revoke(UUID userId, String channel) {
        throw new UnsupportedOperationException();
    }
}
