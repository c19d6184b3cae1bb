package com.foodieexpress.catalog.internal;

import com.foodieexpress.kernel.Refusal;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/// Where a list of restaurants was left: the last one's sort key and id.
record ListCursor(long key, UUID id) {

    String text() {
        ByteBuffer bytes = ByteBuffer.allocate(24);
        bytes.putLong(key).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    static ListCursor of(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length == 24) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                return new ListCursor(buffer.getLong(), new UUID(buffer.getLong(), buffer.getLong()));
            }
        } catch (IllegalArgumentException notBase64) {
            // refused below
        }
        throw Refusal.invalid("cursor", "is not a cursor of this list");
    }
}
