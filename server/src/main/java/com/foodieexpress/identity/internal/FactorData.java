package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The second factor and the passkeys: shown by their dates, forgotten with secret and key.
@ApplicationScoped
class FactorData implements PersonalData {

    record FactorExport(@Nullable Instant since, int recoveryCodesLeft, List<PasskeyJson.Item> passkeys) {}

    private final FactorStore factors = new FactorStore();
    private final PasskeyStore passkeys = new PasskeyStore();
    private final SignInChallengeStore challenges = new SignInChallengeStore();

    @Override
    public String section() {
        return "secondFactor";
    }

    @Override
    public Optional<Object> export(Tx tx, UUID person) {
        Instant since =
                factors.find(tx, person).map(FactorStore.Factor::confirmedAt).orElse(null);
        List<PasskeyJson.Item> keys =
                passkeys.listOf(tx, person).stream().map(PasskeyJson.Item::of).toList();
        return since == null && keys.isEmpty()
                ? Optional.empty()
                : Optional.of(new FactorExport(since, factors.recoveryCodesLeft(tx, person), keys));
    }

    @Override
    public void erase(Tx tx, UUID person) {
        factors.remove(tx, person);
        passkeys.deleteOf(tx, person);
        challenges.deleteOf(tx, person);
    }
}
