package com.foodieexpress.platform.retention;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// Nobody is forgotten while the law wants to know of them (GDPR, article 17(3)(e)).
@ApplicationScoped
class HeldPeople implements PersonalData {

    private final LegalHolds holds;

    HeldPeople(LegalHolds holds) {
        this.holds = holds;
    }

    @Override
    public String section() {
        return "holds";
    }

    /// That there is a hold is no data of the person's.
    @Override
    public Optional<Object> export(Tx tx, UUID person) {
        return Optional.empty();
    }

    @Override
    public void requireErasable(Tx tx, UUID person) {
        if (holds.reaches(holds.held(tx), person)) {
            throw Refusal.conflict(
                    "retention.legal-hold",
                    "What is kept about you is needed for a legal matter and cannot be deleted until it is over;"
                            + " nothing was changed, ask again then");
        }
    }

    @Override
    public void erase(Tx tx, UUID person) {
        // Holds are kept as the record of what was done, by id only.
    }
}
