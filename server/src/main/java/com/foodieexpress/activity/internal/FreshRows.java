package com.foodieexpress.activity.internal;

import com.foodieexpress.activity.internal.ActionJson.AddedJson;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Reads what was added to the log, once however many filters there are, and sorts out what each of them
/// takes.
@Singleton
class FreshRows {

    private static final int AT_ONCE = 1_000;

    /// What a filter takes: the newest, as many as may be shown, and how many there are beyond.
    static final class Taken {

        private final int most;
        private final List<ActionJson> items = new ArrayList<>();
        private int leftOut;

        Taken(int most) {
            this.most = most;
        }

        private void add(ActionJson row) {
            if (items.size() < most) {
                items.add(row);
            } else {
                leftOut++;
            }
        }

        boolean isEmpty() {
            return items.isEmpty();
        }

        boolean isWhole() {
            return leftOut == 0;
        }

        AddedJson json() {
            return new AddedJson(items, leftOut == 0 ? null : leftOut);
        }
    }

    private final ActivityDatabase database;
    private final ActionSearchStore store;

    FreshRows(ActivityDatabase database, ActionSearchStore store) {
        this.database = database;
        this.store = store;
    }

    /// For each filter its part of these actions, newest first.
    Map<ActionFilter, Taken> sort(List<UUID> ids, Collection<ActionFilter> filters, int most) {
        Map<ActionFilter, Taken> taken = new HashMap<>();
        filters.forEach(filter -> taken.put(filter, new Taken(most)));
        List<UUID> newest = ids.stream().sorted(Comparator.reverseOrder()).toList();
        for (int at = 0; at < newest.size() && !taken.isEmpty(); at += AT_ONCE) {
            List<UUID> some = newest.subList(at, Math.min(newest.size(), at + AT_ONCE));
            for (ActionJson row : database.read(tx -> store.of(tx, some))) {
                taken.forEach((filter, part) -> {
                    if (filter.takes(row)) {
                        part.add(row);
                    }
                });
            }
        }
        return taken;
    }
}
