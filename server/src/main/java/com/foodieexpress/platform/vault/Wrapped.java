package com.foodieexpress.platform.vault;

/// A data key as it lies in the database, and the number of the key-encryption key it is wrapped with.
record Wrapped(int kekId, byte[] bytes) {}
