package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The second factor: shown by its date, forgotten with its secret.
@ApplicationScoped
class FactorData implements PersonalData {

    record FactorExport(Instant since, int recoveryCodesLeft) {}

    private final FactorStore factors = new FactorStore();
    private final SignInChallengeStore challenges = new SignInChallengeStore();

    @Override
    public String section() {
        return "secondFactor";
    }

    @Override
    public Optional<Object> export(Tx tx, UUID person) {
        return factors.find(tx, person)
                .map(FactorStore.Factor::confirmedAt)
                .map(since -> new FactorExport(since, factors.recoveryCodesLeft(tx, person)));
    }

    @Override
    public void erase(Tx tx, UUID person) {
        factors.remove(tx, person);
        challenges.deleteOf(tx, person);
    }
}
