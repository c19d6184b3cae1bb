package com.foodieexpress.dispatch.internal;

import static com.foodieexpress.dispatch.internal.Offer.State.*;
import static com.foodieexpress.dispatch.internal.OfferCommand.*;
import static com.foodieexpress.platform.access.Role.ADMIN;
import static com.foodieexpress.platform.access.Role.RIDER;
import static com.foodieexpress.platform.access.Role.SYSTEM;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Role;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The transition table of an offer: by which command, of whom, from which state to which. Each command has one state
/// it works in; elsewhere it comes too late, which is harmless for all but the two in [#refuseLate].
final class OfferMachine {

    private record Move(Offer.State from, Offer.State to, Set<Role> by) {}

    private static final Map<OfferCommand, Move> TABLE = new EnumMap<>(OfferCommand.class);

    static {
        row(ACCEPT, SENT, ACCEPTED, RIDER);
        row(DECLINE, SENT, DECLINED, RIDER);
        row(EXPIRE, SENT, EXPIRED, SYSTEM);
        // The winner's acceptance withdraws the offers of the others.
        row(WITHDRAW, SENT, WITHDRAWN, RIDER, ADMIN, SYSTEM);
        // The platform takes it from a rider who is shut out.
        row(GIVE_BACK, ACCEPTED, DECLINED, RIDER, ADMIN, SYSTEM);
    }

    private OfferMachine() {}

    /// The state the command leads to; null when nothing is left to do. Refuses `dispatch.offer-taken` and
    /// `dispatch.offer-expired` (409), and `platform.wrong-role` (403).
    static Offer.@Nullable State next(Offer.State from, OfferCommand command, Role role) {
        Move move = TABLE.get(command);
        if (move == null || !move.by().contains(role)) {
            throw Refusal.forbidden("platform.wrong-role", "Your role may not do this");
        }
        if (from == move.from()) {
            return move.to();
        }
        refuseLate(from, command);
        return null;
    }

    /// Where the command does something, by role, for the access table.
    static Map<Role, Set<String>> statesFor(OfferCommand command) {
        Move move = Objects.requireNonNull(TABLE.get(command));
        Set<String> states = Set.of(move.from().name().toLowerCase(Locale.ROOT));
        return move.by().stream().collect(Collectors.toMap(role -> role, role -> states));
    }

    /// A rider must not believe to have a delivery that is another's, nor to be rid of one.
    private static void refuseLate(Offer.State from, OfferCommand command) {
        if (command == ACCEPT && from != ACCEPTED) {
            throw from == WITHDRAWN ? taken() : expired();
        }
        if (command == DECLINE && from == ACCEPTED) {
            throw Refusal.conflict("dispatch.offer-taken", "You have accepted this offer");
        }
    }

    static Refusal taken() {
        return Refusal.conflict("dispatch.offer-taken", "Somebody else took this delivery");
    }

    static Refusal expired() {
        return Refusal.conflict("dispatch.offer-expired", "The offer has run out");
    }

    private static void row(OfferCommand command, Offer.State from, Offer.State to, Role first, Role... others) {
        TABLE.put(command, new Move(from, to, EnumSet.of(first, others)));
    }
}
