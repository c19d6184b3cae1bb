package com.foodieexpress.platform.http;

import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// Answers kept for a day; they repeat what other features show.
@ApplicationScoped
class KeptAnswersOfPerson implements PersonalData {

    private final KeptAnswerStore store;

    KeptAnswersOfPerson(KeptAnswerStore store) {
        this.store = store;
    }

    @Override
    public String section() {
        return "keptAnswers";
    }

    @Override
    public Optional<Object> export(Tx tx, UUID person) {
        return Optional.empty();
    }

    @Override
    public void erase(Tx tx, UUID person) {
        store.deleteOf(tx, person);
    }
}
