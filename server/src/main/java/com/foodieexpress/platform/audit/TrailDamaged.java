package com.foodieexpress.platform.audit;

/// What stands in the database does not fit the keys or the witness; sealing on top of it would hide that.
final class TrailDamaged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TrailDamaged(String message) {
        super(message);
    }
}
