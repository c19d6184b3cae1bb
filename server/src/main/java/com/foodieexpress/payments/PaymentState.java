package com.foodieexpress.payments;

/// Where a payment stands.
public enum PaymentState {
    /// The authorisation has not been decided.
    NEW,
    AUTHORISED,
    CAPTURING,
    CAPTURED,
    VOIDING,
    VOIDED,
    FAILED,
    CAPTURE_FAILED
}
