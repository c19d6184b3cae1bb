package com.foodieexpress.identity.internal;

/// A telephone number as it lies in the database; [Phones] opens it.
@SuppressWarnings("ArrayRecordComponent") // never compared
record SealedPhone(byte[] bytes) {}
