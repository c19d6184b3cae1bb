package com.foodieexpress.platform.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/// A column that holds sealed values, for instance `identity.account` and `phone`.
///
/// A sealed value is bound to its field and its person: copied into another column or another person's row
/// it does not open.
public record SealedField(String table, String column) {

    byte[] boundTo(UUID subject) {
        return (table + "|" + column + "|" + subject).getBytes(UTF_8);
    }
}
