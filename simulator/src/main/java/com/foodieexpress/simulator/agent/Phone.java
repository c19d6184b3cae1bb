package com.foodieexpress.simulator.agent;

import com.foodieexpress.simulator.api.ApiRequest;
import com.foodieexpress.simulator.api.Refused;
import com.foodieexpress.simulator.api.Session;
import com.foodieexpress.simulator.api.Stopped;
import com.foodieexpress.simulator.api.Unreachable;
import com.foodieexpress.simulator.city.Dice;
import com.foodieexpress.simulator.city.Movement;
import com.foodieexpress.simulator.city.Point;
import com.foodieexpress.simulator.city.SignalMap;
import com.foodieexpress.simulator.ledger.LedgerEntry;
import com.foodieexpress.simulator.wire.Fix;
import com.foodieexpress.simulator.wire.FixBatch;
import com.foodieexpress.simulator.wire.FixReceipt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// A rider's phone: records where the rider is, buffers in tunnels and while the server is away, sends in order.
///
/// Runs on a thread of its own until [#close]; [#follow] and [#place] are for the rider's thread.
final class Phone implements AutoCloseable {
    private final World world;
    private final Session session;
    private final UUID riderId;
    private final Recorder recorder;
    private final SignalMap signal;
    private final Thread thread;
    private volatile Movement movement;
    private volatile boolean closed;

    private Phone(World world, Session session, UUID riderId, Movement movement) {
        Dice dice = world.dice("phone:" + session.email() + ":" + world.clock().instant());
        this.world = world;
        this.session = session;
        this.riderId = riderId;
        this.movement = movement;
        this.recorder = new Recorder(dice, world.clock().instant());
        this.signal = new SignalMap(dice, world.clock().instant());
        this.thread = Thread.ofVirtual().name("phone " + session.email()).unstarted(this::run);
    }

    static Phone switchOn(World world, Session session, UUID riderId, Point place) {
        var phone = new Phone(world, session, riderId, Movement.parked(place));
        phone.thread.start();
        return phone;
    }

    void follow(Movement next) {
        movement = next;
    }

    /// Stops where it is.
    void halt() {
        movement = Movement.parked(place());
    }

    Point place() {
        return movement.at(world.clock().instant());
    }

    @Override
    public void close() {
        closed = true;
    }

    private void run() {
        try {
            while (!closed) {
                world.stop().pause(world.pacing().sendEvery(world.clock()));
                recorder.record(
                        movement, world.clock().instant(), world.pacing().parkedEvery(world.clock()));
                if (recorder.hasFixes()
                        && !closed
                        && signal.hasSignalAt(world.clock().instant())) {
                    send(recorder.batch());
                }
            }
        } catch (Stopped _) {
            // The end; what is still buffered was never acknowledged.
        }
    }

    private void send(FixBatch batch) {
        try {
            var request = ApiRequest.post("/riders/me/fixes").body(batch);
            confirm(batch, session.call(request).as(FixReceipt.class));
        } catch (Unreachable e) {
            world.tallies().troubles().note("phone keeps its fixes", e);
        } catch (Refused e) {
            // Keep what a restart may still take; drop what the server will never want.
            world.tallies().troubles().note("phone was refused", e);
            if (e.status() < 500 && e.status() != 401) {
                recorder.drop(batch);
            }
        }
    }

    /// An answer settles the whole batch: stored, known already, or refused for good.
    private void confirm(FixBatch batch, FixReceipt receipt) {
        Set<Long> refused =
                receipt.refusedFixes().stream().map(FixReceipt.RefusedFix::seq).collect(Collectors.toSet());
        var kept = batch.fixes().stream()
                .map(Fix::seq)
                .filter(seq -> !refused.contains(seq))
                .toList();
        recorder.drop(batch);
        world.tallies().riders().add("fixes.acknowledged", kept.size());
        receipt.refusedFixes().forEach(fix -> world.tallies().riders().count("fixes.refused." + fix.code()));
        world.ledger()
                .add(new LedgerEntry.Fixes(
                        riderId,
                        batch.session(),
                        kept,
                        batch.fixes().getFirst().recordedAt(),
                        batch.fixes().getLast().recordedAt()));
    }
}
