/// Encryption of personal data, field by field, and the keys for it.
///
/// Each person has a data key of their own; it lies in schema `vault`, wrapped by a key-encryption key that
/// is kept outside the database. Destroying a person's data key makes everything sealed with it unreadable,
/// in backups too.
@NullMarked
package com.foodieexpress.platform.vault;

import org.jspecify.annotations.NullMarked;
