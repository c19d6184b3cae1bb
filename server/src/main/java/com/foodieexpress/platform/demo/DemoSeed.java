package com.foodieexpress.platform.demo;

/// A feature's part of the demo city. Run once at start in demo mode, in the order given; must find its own work done
/// before.
public interface DemoSeed {

    /// Lower first: accounts 10, restaurants 20, riders 30.
    int order();

    void seed();
}
