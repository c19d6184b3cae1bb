package com.foodieexpress.simulator.agent;

import com.foodieexpress.simulator.api.ApiRequest;
import com.foodieexpress.simulator.api.Refused;
import com.foodieexpress.simulator.api.Session;
import com.foodieexpress.simulator.api.Stopped;
import com.foodieexpress.simulator.city.Dice;
import com.foodieexpress.simulator.city.Point;
import com.foodieexpress.simulator.city.TripPlanner;
import com.foodieexpress.simulator.live.LiveConnection;
import com.foodieexpress.simulator.wire.Delivery;
import com.foodieexpress.simulator.wire.Offer;
import com.foodieexpress.simulator.wire.RiderProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A rider's account: goes online, answers offers, carries what it wins, and drifts to where work is.
public final class Rider extends Agent {
    private static final Duration POLL = Duration.ofMillis(500);

    private final Approval approval;
    private final Dice dice;
    private final RiderHabits habits;
    private volatile boolean online;

    public Rider(World world, Session session, Approval approval) {
        super(world, session);
        this.approval = approval;
        this.dice = world.dice("rider:" + session.email());
        this.habits = RiderHabits.roll(dice);
    }

    /// True while on shift and known to the server as available.
    boolean isOnline() {
        return online;
    }

    @Override
    void shift() {
        var me = me();
        Point start = me.position() != null ? me.position() : world.map().start(dice);
        var board = new DeliveryBoard();
        // First the status: a phone of somebody who may not trade yet would only be refused.
        goOnline(start);
        try (var phone = Phone.switchOn(world, session, me.id(), start);
                var live = LiveConnection.open(world.live(), session)) {
            live.subscribe("rider:" + me.id(), board);
            var job = job(phone, board, me.profile());
            for (Delivery carried : me.carried()) {
                job.carry(carried);
            }
            online = true;
            work(phone, board, job);
        } finally {
            online = false;
            leave();
        }
    }

    private RiderJob job(Phone phone, DeliveryBoard board, String profile) {
        var desk = new DeliveryDesk(world, session, board);
        var travel = new Travel(session, world.clock(), new TripPlanner(dice, habits.pace()), profile);
        return new RiderJob(world, presence, phone, desk, travel, habits, dice);
    }

    private RiderProfile me() {
        return session.call(ApiRequest.get("/riders/me")).as(RiderProfile.class);
    }

    private void goOnline(Point place) {
        var request = ApiRequest.put("/riders/me/status").body(Map.of("status", "online", "position", place));
        try {
            session.call(request);
        } catch (Refused e) {
            if (!e.is("identity.account-pending")) {
                throw e;
            }
            approval.approve(session.user().id());
            session.renew();
            session.call(request);
        }
    }

    private void work(Phone phone, DeliveryBoard board, RiderJob job) {
        Instant drift = world.clock().instant();
        while (true) {
            presence.check();
            Offer offer = next(board);
            if (offer != null && accepted(board, offer)) {
                job.carry(delivery(board, offer));
                pauseMaybe(phone);
                drift = world.clock().instant();
            }
            if (!world.clock().instant().isBefore(drift)) {
                job.drift();
                drift = world.clock().instant().plus(dice.between(Duration.ofMinutes(6), Duration.ofMinutes(20)));
            }
        }
    }

    private Delivery delivery(DeliveryBoard board, Offer won) {
        // What an earlier attempt at the same delivery left on the board is not this one's state.
        board.forget(won.deliveryId());
        return session.call(ApiRequest.get("/deliveries/{id}", won.deliveryId()))
                .as(Delivery.class);
    }

    private @Nullable Offer next(DeliveryBoard board) {
        try {
            return board.nextOffer(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }

    private boolean accepted(DeliveryBoard board, Offer offer) {
        world.tallies().riders().count("offers.seen");
        try {
            Instant answer = world.clock().instant().plus(habits.answerDelay(dice));
            if (dice.chance(habits.ignoreChance())) {
                world.tallies().riders().count("offers.ignored");
                return false;
            }
            presence.pauseUntil(answer, () -> !isOpen(board, offer));
            return isOpen(board, offer) && answer(offer);
        } finally {
            board.forget(offer);
        }
    }

    /// The card leaves the screen when the time is over.
    private boolean isOpen(DeliveryBoard board, Offer offer) {
        return board.isOpenAt(offer, world.clock().instant());
    }

    private boolean answer(Offer offer) {
        boolean wanted = dice.chance(habits.acceptChance());
        try {
            if (wanted) {
                session.call(ApiRequest.post("/offers/{id}/accept", offer.id()));
            } else {
                session.call(ApiRequest.post("/offers/{id}/decline", offer.id()).body(Map.of("reason", "too_far")));
            }
            world.tallies().riders().count(wanted ? "offers.accepted" : "offers.declined");
            return wanted;
        } catch (Refused e) {
            // Taken by another or too late: part of the trade.
            world.tallies().riders().count("offers.refused." + e.code());
            return false;
        }
    }

    /// A coffee now and then; nobody is obliged to be back online at once.
    private void pauseMaybe(Phone phone) {
        if (dice.chance(habits.breakChance())) {
            session.call(ApiRequest.put("/riders/me/status").body(Map.of("status", "break")));
            presence.pause(dice.between(Duration.ofMinutes(4), Duration.ofMinutes(10)));
            goOnline(phone.place());
        }
    }

    /// At the end of the simulation the riders go home; one try, since the server may be gone already.
    private void leave() {
        if (world.stop().stopped()) {
            try {
                session.call(ApiRequest.put("/riders/me/status").body(Map.of("status", "offline")));
            } catch (RuntimeException _) {
                world.tallies().riders().count("left.onJob");
            }
        }
    }
}
