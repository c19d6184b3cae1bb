package com.foodieexpress.live.internal;

import org.jspecify.annotations.Nullable;

/// How far a client has followed a channel: an offset of the event log, and the database cluster it belongs to.
record Position(String epoch, long offset) {

    /// Reads `<epoch>:<offset>`; null for anything else.
    static @Nullable Position read(@Nullable String text) {
        int colon = text == null ? -1 : text.lastIndexOf(':');
        if (text == null || colon < 1) {
            return null;
        }
        try {
            long offset = Long.parseLong(text.substring(colon + 1));
            return offset < 0 ? null : new Position(text.substring(0, colon), offset);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return epoch + ":" + offset;
    }
}
