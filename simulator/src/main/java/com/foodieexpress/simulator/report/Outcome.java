package com.foodieexpress.simulator.report;

/// How a customer's wish to eat ended.
public enum Outcome {
    DELIVERED,
    /// The restaurant said no or never answered.
    REJECTED,
    /// The customer changed their mind in time.
    CANCELLED_BY_CUSTOMER,
    /// Cancelled by anybody else.
    CANCELLED,
    /// The card was refused.
    DECLINED,
    /// Nothing open that delivers to the door.
    NOTHING_TO_ORDER,
    /// The server refused what should have been possible.
    FAILED,
    /// Still on its way when the simulation ended.
    UNFINISHED
}
