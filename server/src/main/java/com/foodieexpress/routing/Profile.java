package com.foodieexpress.routing;

/// How somebody moves. Speeds and turn costs differ.
public enum Profile {
    SCOOTER,
    BIKE,
    CAR,
    FOOT
}
