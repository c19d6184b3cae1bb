package com.foodieexpress.catalog.internal;

import java.util.List;
import java.util.UUID;

/// Names as they stand in an address.
final class Slugs {

    private Slugs() {}

    /// The folded name and the end of the id: readable, and unique without asking.
    static String of(String name, UUID id) {
        String words =
                SearchText.of(List.of(name)).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String end = Long.toHexString(id.getLeastSignificantBits() & 0xffff_ffff_ffffL);
        return words.isEmpty() ? end : words + "-" + end;
    }
}
