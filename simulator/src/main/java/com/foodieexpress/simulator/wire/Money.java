package com.foodieexpress.simulator.wire;

/// Minor units and a currency.
public record Money(long amountMinor, String currency) {}
