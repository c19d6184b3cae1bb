package com.foodieexpress.platform.retention;

import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.retention.HoldReach.Ride;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What must not be deleted for now. Whoever deletes by age asks in the transaction that deletes. See
/// docs/decisions/0022. Thread-safe.
@ApplicationScoped
public class LegalHolds {

    /// `kinds` are whole classes by their name on the wire; the others are ids.
    public record Held(Set<String> kinds, Set<UUID> people, Set<UUID> orders) {

        public Held {
            kinds = Set.copyOf(kinds);
            people = Set.copyOf(people);
            orders = Set.copyOf(orders);
        }

        /// Nothing of this class may be deleted.
        public boolean keepsAll(String kind) {
            return kinds.contains(kind);
        }
    }

    private final Instance<HoldReach> reach;
    private final HoldStore store = new HoldStore();

    public LegalHolds(Instance<HoldReach> reach) {
        this.reach = reach;
    }

    /// What is on hold. Until the transaction ends no hold is placed or released.
    public Held held(Tx tx) {
        store.share(tx);
        List<Hold> open = store.listOpen(tx);
        return new Held(
                open.stream().map(Hold::kind).filter(Objects::nonNull).collect(Collectors.toSet()),
                open.stream().map(Hold::person).filter(Objects::nonNull).collect(Collectors.toSet()),
                open.stream().map(Hold::order).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    /// Who carried the orders on hold, and when.
    public List<Ride> rides(Held held) {
        return held.orders().stream()
                .flatMap(order -> reach.stream().flatMap(each -> each.ridesOf(order).stream()))
                .toList();
    }

    /// True when the person is on hold, or had a part in an order that is.
    boolean reaches(Held held, UUID person) {
        return held.people().contains(person)
                || held.orders().stream()
                        .anyMatch(order -> reach.stream()
                                .anyMatch(each -> each.peopleOf(order).contains(person)));
    }
}
