package com.foodieexpress.simulator.agent;

import com.foodieexpress.simulator.api.Caller;
import com.foodieexpress.simulator.api.StopSignal;
import com.foodieexpress.simulator.city.CityClock;
import com.foodieexpress.simulator.city.Dice;
import com.foodieexpress.simulator.ledger.Ledger;
import com.foodieexpress.simulator.ledger.LedgerEntry;
import com.foodieexpress.simulator.live.LiveAccess;
import com.foodieexpress.simulator.report.Tallies;
import com.foodieexpress.simulator.wire.OrderStage;
import java.util.Set;
import java.util.UUID;

/// What all agents share. `favourites` are the restaurants behind the demo's kitchen door, where regulars order.
public record World(
        Caller caller,
        LiveAccess live,
        DemoWatch demo,
        CityMap map,
        Set<UUID> favourites,
        PinDesk pins,
        Tallies tallies,
        Ledger ledger,
        long seed,
        Pacing pacing) {

    public CityClock clock() {
        return live.clock();
    }

    public StopSignal stop() {
        return caller.stop();
    }

    /// Dice of an agent's own; the same name rolls the same in every run with this seed.
    public Dice dice(String name) {
        return new Dice(seed, name);
    }

    Presence presence(String email) {
        return new Presence(clock(), stop(), demo, email);
    }

    /// The server has acknowledged that the order is this far.
    void acknowledged(UUID order, OrderStage stage) {
        tallies.transitions().acknowledge(order, stage);
        ledger.add(new LedgerEntry.Moved(order, stage));
    }
}
