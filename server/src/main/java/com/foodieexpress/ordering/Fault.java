package com.foodieexpress.ordering;

/// Whose fault a cancellation is; decides what happens to the money.
public enum Fault {
    CUSTOMER,
    RESTAURANT,
    RIDER,
    PLATFORM
}
