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
        this(
                new RequestTally(),
                new LiveTally(),
                new OrderTally(),
                new EtaScore(),
                new RiderTally(),
                new Troubles(),
                new TransitionBook());
    }
}
