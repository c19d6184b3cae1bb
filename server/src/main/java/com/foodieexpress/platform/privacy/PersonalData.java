package com.foodieexpress.platform.privacy;

import com.foodieexpress.platform.db.Tx;
import java.util.Optional;
import java.util.UUID;

/// What one feature keeps about a person. Implemented as a bean by every feature that keeps something.
///
/// The person's data key is destroyed with the erasure, so that sealed columns need no visit; what is readable is
/// overwritten or deleted here. Amounts, states and times stay: the books must still balance.
public interface PersonalData {

    /// The member of the export, for instance `orders`.
    String section();

    /// All that is kept, to be written as JSON; empty when there is nothing to show.
    Optional<Object> export(Tx tx, UUID person);

    /// Throws a [com.foodieexpress.kernel.Refusal] (409) while the person cannot be forgotten yet: an open order, a
    /// delivery under way. Holds what it looked at until the transaction ends.
    default void requireErasable(Tx tx, UUID person) {}

    /// Forgets the person. Once is as good as twice.
    void erase(Tx tx, UUID person);
}
