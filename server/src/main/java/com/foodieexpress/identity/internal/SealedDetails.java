package com.foodieexpress.identity.internal;

/// Birth date and address as they lie in the database; [Details] opens them.
@SuppressWarnings("ArrayRecordComponent") // never compared
record SealedDetails(byte[] bytes) {}
