package com.foodieexpress.simulator.report;

/// Everything that is counted during one run.
public record Tallies(
        RequestTally requests,
        LiveTally live,
        OrderTally orders,
        EtaScore eta,
        RiderTally riders,
        Troubles troubles,
        TransitionBook transitions) {

    public Tallies() {
        this(new Troubles());
    }

    private Tallies(Troubles troubles) {
        this(
                new RequestTally(),
                new LiveTally(troubles),
                new OrderTally(),
                new EtaScore(),
                new RiderTally(),
                troubles,
                new TransitionBook());
    }
}
