package com.foodieexpress.activity.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.roaringbitmap.RoaringBitmap;

/// Sets of people as bytes, in the portable form of Roaring bitmaps.
///
/// Source: RoaringFormatSpec, "Specification of the compressed-bitmap formats from Roaring".
final class PeopleBytes {

    private PeopleBytes() {}

    static byte[] write(RoaringBitmap people) {
        people.runOptimize();
        ByteBuffer bytes = ByteBuffer.allocate(people.serializedSizeInBytes());
        people.serialize(bytes);
        return bytes.array();
    }

    static RoaringBitmap read(byte[] bytes) {
        var people = new RoaringBitmap();
        try {
            people.deserialize(ByteBuffer.wrap(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("a set of people that cannot be read", e);
        }
        return people;
    }
}
